package dev.throughline.stakeholder.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeProblem(
        ProblemId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> statement,
        ArgumentValue<String> affected,
        ArgumentValue<ProblemSeverity> severity,
        ArgumentValue<ProblemFrequency> frequency,
        ArgumentValue<ProblemWillingness> willingness,
        ArgumentValue<String> evidence,
        @Nullable String reason) {}
