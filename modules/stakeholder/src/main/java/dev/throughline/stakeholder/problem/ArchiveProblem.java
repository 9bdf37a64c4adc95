package dev.throughline.stakeholder.problem;

import org.jspecify.annotations.Nullable;

record ArchiveProblem(
        ProblemId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
