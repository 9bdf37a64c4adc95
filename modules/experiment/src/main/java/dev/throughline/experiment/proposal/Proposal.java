package dev.throughline.experiment.proposal;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.evidence.EvidenceId;
import dev.throughline.strategy.metric.MeasurementId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that follows from a concluded experiment, if a person agrees.
public record Proposal(
        ProposalId id,
        ExperimentId experimentId,
        ProposalKind kind,
        ProposalState state,
        @Nullable EvidenceId evidenceId,
        @Nullable MeasurementId measurementId,
        @Nullable MemberId decidedById,
        @Nullable Instant decidedAt,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
