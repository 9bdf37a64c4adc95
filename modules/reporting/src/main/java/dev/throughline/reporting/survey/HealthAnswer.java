package dev.throughline.reporting.survey;

import org.jspecify.annotations.Nullable;

/// What one member answers to one question.
///
/// @param points 1 to 5; null where they cannot say
public record HealthAnswer(
        HealthQuestion question, @Nullable Integer points) {}
