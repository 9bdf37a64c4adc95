package dev.throughline.reporting.funnel;

import dev.throughline.strategy.metric.PirateStage;
import java.util.List;

/// A stage of the funnel with its metrics; none where nobody measures it.
public record PirateStageCourses(PirateStage stage, List<MetricCourse> courses) {

    public boolean empty() {
        return courses.isEmpty();
    }
}
