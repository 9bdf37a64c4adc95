package dev.throughline.reporting.funnel;

import dev.throughline.reporting.course.Point;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Metric;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A period in days, in weeks or in months, as its length asks for: never more than 61 of them.
record Spans(LocalDate from, LocalDate to) {

    private static final int MOST_DAYS = 31;
    private static final int MOST_IN_WEEKS = 184;

    List<MetricSpan> of(Metric metric, List<Point> points) {
        List<MetricSpan> spans = new ArrayList<>();
        LocalDate begin = from;
        while (!begin.isAfter(to)) {
            LocalDate end = end(begin);
            spans.add(new MetricSpan(metric, begin, end, last(points, begin, end)));
            begin = end.plusDays(1);
        }
        return spans;
    }

    private LocalDate end(LocalDate begin) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        LocalDate end = days <= MOST_DAYS
                ? begin
                : days <= MOST_IN_WEEKS
                        ? begin.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                        : begin.with(TemporalAdjusters.lastDayOfMonth());
        return end.isAfter(to) ? to : end;
    }

    private static @Nullable Exact last(List<Point> points, LocalDate begin, LocalDate end) {
        return points.stream()
                .filter(point -> !point.day().isBefore(begin) && !point.day().isAfter(end))
                .reduce((earlier, later) -> later)
                .map(Point::value)
                .orElse(null);
    }
}
