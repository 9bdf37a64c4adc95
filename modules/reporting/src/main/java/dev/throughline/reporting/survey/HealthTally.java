package dev.throughline.reporting.survey;

import org.jspecify.annotations.Nullable;

/// How many of a group gave one answer to one question.
record HealthTally(
        HealthPlace place,
        HealthQuestion question,
        @Nullable Integer points,
        int answers) {}
