package dev.throughline.experiment.proposal;

import org.jspecify.annotations.Nullable;

record DeclineProposal(
        ProposalId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
