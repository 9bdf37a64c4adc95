package dev.throughline.reporting.funnel;

import dev.throughline.strategy.metric.HeartDimension;
import java.util.List;

/// A dimension of the experience with its metrics; none where nobody measures it.
public record HeartDimensionCourses(HeartDimension dimension, List<MetricCourse> courses) {

    public boolean empty() {
        return courses.isEmpty();
    }
}
