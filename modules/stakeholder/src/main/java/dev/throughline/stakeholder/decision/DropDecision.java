package dev.throughline.stakeholder.decision;

import org.jspecify.annotations.Nullable;

record DropDecision(
        DecisionId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
