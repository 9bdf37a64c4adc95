package dev.throughline.reporting.survey;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a survey.
public record HealthSurveyId(UUID value) implements Id {

    public static final IdType<HealthSurveyId> TYPE = new IdType<>("health_survey", HealthSurveyId::new);

    public static HealthSurveyId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
