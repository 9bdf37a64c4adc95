package dev.throughline.stakeholder.decision;

import org.jspecify.annotations.Nullable;

record DecideDecision(
        DecisionId id,
        @Nullable Integer expectedVersion,
        String choice,
        String rationale,
        @Nullable String reason) {}
