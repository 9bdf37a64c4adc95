package dev.throughline.reporting.funnel;

import static dev.throughline.reporting.course.Numbers.points;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.course.Numbers;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.RollUp;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTests {

    /// By hand: 1 January 2026 is a Thursday. The weeks of 1 January to 9 February end on the Sundays 4, 11, 18, 25
    /// January, 1 and 8 February, and the last is one Monday.
    @Test
    void cutsAPeriodIntoWeeksAndLeavesThoseEmptyInWhichNobodyMeasured() {
        List<MetricSpan> spans = spans("2026-01-01", "2026-02-09", "0 21", "3 20", "4 19", "20 17");
        assertThat(spans).hasSize(7);
        assertThat(spans.getFirst().to()).isEqualTo("2026-01-04");
        assertThat(spans.getLast().from()).isEqualTo("2026-02-09");
        assertThat(spans.getLast().to()).isEqualTo("2026-02-09");
        assertThat(spans)
                .extracting(MetricSpan::exact)
                .containsExactly(Exact.of(20), Exact.of(19), null, Exact.of(17), null, null, null);
    }

    @Test
    void cutsAMonthIntoDaysAndAYearIntoMonths() {
        assertThat(spans("2026-01-01", "2026-01-31")).hasSize(31);
        assertThat(spans("2026-01-01", "2026-12-31")).hasSize(12);
        assertThat(spans("2021-01-15", "2026-01-15")).hasSize(61);
        assertThat(spans("2026-01-01", "2026-01-01")).hasSize(1);
    }

    private static List<MetricSpan> spans(String from, String to, String... points) {
        return new Spans(LocalDate.parse(from), LocalDate.parse(to))
                .of(Numbers.metric(MetricKind.SCALAR, RollUp.NONE, null), points(points));
    }
}
