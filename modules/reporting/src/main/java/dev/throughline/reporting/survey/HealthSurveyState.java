package dev.throughline.reporting.survey;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a survey: it is open, and then it is closed for good.
public enum HealthSurveyState implements State<HealthSurveyState> {
    OPEN,
    CLOSED;

    @Override
    public Set<HealthSurveyState> next() {
        return switch (this) {
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
