package dev.throughline.experiment.proposal;

import dev.throughline.roadmap.theme.HypothesisPart;
import dev.throughline.strategy.metric.Given;
import dev.throughline.strategy.metric.SegmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person says to what is proposed; each kind reads what is about it.
record ConfirmProposal(
        ProposalId id,
        @Nullable Integer expectedVersion,
        @Nullable HypothesisPart part,
        @Nullable String statement,
        @Nullable String source,
        @Nullable Given value,
        @Nullable SegmentId segmentId,
        @Nullable Instant observedAt,
        @Nullable String reason) {}
