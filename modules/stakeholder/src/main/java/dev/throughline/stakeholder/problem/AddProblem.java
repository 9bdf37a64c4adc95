package dev.throughline.stakeholder.problem;

import org.jspecify.annotations.Nullable;

record AddProblem(
        String statement,
        @Nullable String affected,
        @Nullable ProblemSeverity severity,
        @Nullable ProblemFrequency frequency,
        @Nullable ProblemWillingness willingness,
        @Nullable String evidence) {}
