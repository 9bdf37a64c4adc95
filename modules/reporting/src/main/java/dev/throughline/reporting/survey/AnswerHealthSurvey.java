package dev.throughline.reporting.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

record AnswerHealthSurvey(
        HealthSurveyId id,
        List<HealthAnswer> answers,
        @Nullable String remark) {}
