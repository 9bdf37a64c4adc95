package dev.throughline.stakeholder.decision;

import org.jspecify.annotations.Nullable;

record AdviseDecision(
        DecisionId id,
        @Nullable Integer expectedVersion,
        String statement,
        @Nullable String reason) {}
