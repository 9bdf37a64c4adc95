package dev.throughline.reporting.reality;

import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One value of a target condition that was checked.
record CheckedCourse(TargetConditionId targetConditionId, CourseReality course) {

    static Stream<CheckedCourse> of(RealityCheck check) {
        return check.all().stream().map(course -> new CheckedCourse(check.targetConditionId(), course));
    }

    /// Nothing where it is the whole.
    @Nullable String segment() {
        Segment segment = course.segment();
        return segment == null ? null : segment.key();
    }

    @Nullable BigDecimal current() {
        return course.currentExact() == null ? null : course.currentExact().decimal();
    }
}
