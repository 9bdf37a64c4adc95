package dev.throughline.stakeholder.request;

import org.jspecify.annotations.Nullable;

record AssessAssumption(
        AssumptionId id,
        @Nullable Integer expectedVersion,
        AssumptionValidity validity,
        @Nullable String shownBy,
        @Nullable String reason) {}
