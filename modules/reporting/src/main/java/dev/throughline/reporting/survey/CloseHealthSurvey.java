package dev.throughline.reporting.survey;

import org.jspecify.annotations.Nullable;

record CloseHealthSurvey(
        HealthSurveyId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
