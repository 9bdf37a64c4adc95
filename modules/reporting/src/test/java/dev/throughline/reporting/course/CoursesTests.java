package dev.throughline.reporting.course;

import static dev.throughline.reporting.course.Numbers.exact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.metric.Comparator;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.Quantifier;
import dev.throughline.strategy.metric.RollUp;
import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.metric.SegmentId;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.SegmentProgress;
import dev.throughline.strategy.progress.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoursesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final AsOfDay AS_OF =
            new AsOfDay(LocalDate.parse("2026-11-01"), Instant.parse("2026-11-01T22:59:59Z"), BERLIN);

    private final List<Observed> newestFirst = new ArrayList<>();

    /// Half past two comes twice on the day of 25 hours; the day has one point, and a week later is 7 days later.
    @Test
    void takesTheLastOfEachDayHoweverTheClocksAreChanged() {
        observe(0, "2026-10-31T23:30:00Z", "5");
        observe(0, "2026-10-25T01:30:00Z", "9");
        observe(0, "2026-10-25T00:30:00Z", "10");
        observe(0, "2026-10-24T22:30:00Z", "11");
        observe(0, "2026-10-24T21:30:00Z", "12");
        List<Point> points = courses(RollUp.NONE).whole();
        assertThat(points)
                .containsExactly(
                        new Point(LocalDate.parse("2026-10-24"), exact("12")),
                        new Point(LocalDate.parse("2026-10-25"), exact("9")),
                        new Point(LocalDate.parse("2026-11-01"), exact("5")));
        assertThat(Pace.of(points, 7, -1).best())
                .usingComparator(Exact::compareTo)
                .isEqualTo(exact("4/7"));
    }

    /// By hand: the sum of both cities is known from the second day on: 10 + 20, then 15 + 20.
    @Test
    void addsSegmentsUpFromTheDayOnWhichAllOfThemAreKnown() {
        observe(1, "2026-10-03T10:00:00Z", "15");
        observe(2, "2026-10-02T10:00:00Z", "20");
        observe(1, "2026-10-01T10:00:00Z", "10");
        assertThat(courses(RollUp.SUM).whole())
                .extracting(point -> point.value().decimal().intValueExact())
                .containsExactly(30, 35);
        assertThat(courses(RollUp.NONE).whole()).isEmpty();
    }

    /// T4 by day: 30,000 of 1,000,000 and 60,000 of 3,500,000 are pooled as 90,000 of 4,500,000, which is 1/50.
    @Test
    void poolsNumeratorsAndDenominators() {
        observe(2, "2026-10-02T10:00:00Z", "60000/3500000");
        observe(1, "2026-10-01T10:00:00Z", "30000/1000000");
        List<Course> pooled = courses(RollUp.NONE)
                .of(Numbers.target(Comparator.GTE, "1/50", null, Quantifier.POOLED, "city"), progress());
        assertThat(pooled).hasSize(1);
        assertThat(pooled.getFirst().points()).hasSize(1);
        assertThat(pooled.getFirst().points().getFirst().value())
                .usingComparator(Exact::compareTo)
                .isEqualTo(exact("1/50"));
    }

    @Test
    void tellsSegmentsApart() {
        observe(1, "2026-10-03T10:00:00Z", "15");
        observe(1, "2026-10-01T10:00:00Z", "10");
        List<Course> each =
                courses(RollUp.NONE).of(Numbers.target(Comparator.LT, "5", null, Quantifier.ALL, "city"), progress());
        assertThat(each).extracting(course -> course.points().size()).containsExactly(2, 0);
    }

    private Courses courses(RollUp rollUp) {
        return new Courses(
                AS_OF,
                metric(rollUp),
                newestFirst.stream()
                        .collect(Collectors.groupingBy(one -> Optional.ofNullable(one.segmentId())))
                        .entrySet()
                        .stream()
                        .map(one -> new Series(one.getKey().orElse(null), one.getValue()))
                        .toList());
    }

    private static Metric metric(RollUp rollUp) {
        return Numbers.metric(MetricKind.SCALAR, rollUp, "city");
    }

    private static Progress progress() {
        return new Progress(
                Numbers.target(Comparator.LT, "5", null).id(),
                metric(RollUp.NONE),
                null,
                null,
                null,
                Verdict.UNKNOWN,
                IntStream.of(1, 2)
                        .mapToObj(number -> new SegmentProgress(segment(number), null, null, null, Verdict.UNKNOWN))
                        .toList());
    }

    private static Segment segment(int number) {
        return new Segment(
                new SegmentId(new UUID(0, number)), "city", "City " + number, 1, Instant.EPOCH, Instant.EPOCH, null);
    }

    private void observe(int segment, String at, String value) {
        SegmentId id = segment == 0 ? null : segment(segment).id();
        newestFirst.add(new Observed(id, Instant.parse(at), exact(value), null));
    }
}
