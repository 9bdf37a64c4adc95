package dev.throughline.experiment.proposal;

import dev.throughline.roadmap.evidence.EvidenceId;
import dev.throughline.strategy.metric.MeasurementId;
import org.jspecify.annotations.Nullable;

/// What became of a proposal.
record Outcome(@Nullable EvidenceId evidence, @Nullable MeasurementId measurement) {

    static final Outcome NOTHING = new Outcome(null, null);
}
