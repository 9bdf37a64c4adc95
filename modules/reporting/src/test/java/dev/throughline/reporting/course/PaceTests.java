package dev.throughline.reporting.course;

import static dev.throughline.reporting.course.Numbers.exact;
import static dev.throughline.reporting.course.Numbers.points;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.metric.Exact;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTests {

    /// By hand, downwards is forwards: from day 0 to 7 it went from 21 to 20, which is 1/7 a day; from 7 to 14 by 3,
    /// 3/7; from 14 to 21 back by 1, -1/7. The latest point that is far enough away is where a stretch begins.
    @Test
    void goesAsFastAsTheStretchesThatLieFarEnoughApart() {
        Pace pace = Pace.of(points("0 21", "7 20", "14 17", "21 18"), 7, -1);
        assertThat(pace.rates())
                .usingElementComparator(Exact::compareTo)
                .containsExactly(exact("-1/7"), exact("1/7"), exact("3/7"));
        assertThat(pace.best()).usingComparator(Exact::compareTo).isEqualTo(exact("3/7"));
        assertThat(pace.usual()).usingComparator(Exact::compareTo).isEqualTo(exact("1/7"));
    }

    /// By hand: 14 days apart are 0 and 14 (4 in 14 days), and 7 and 21 (2 in 14 days); half of both is 3/14.
    @Test
    void tellsTheMiddleOfTwo() {
        Pace pace = Pace.of(points("0 21", "7 20", "14 17", "21 18"), 14, -1);
        assertThat(pace.rates()).usingElementComparator(Exact::compareTo).containsExactly(exact("1/7"), exact("2/7"));
        assertThat(pace.usual()).usingComparator(Exact::compareTo).isEqualTo(exact("3/14"));
    }

    @Test
    void doesNotTakeASpurtOfADayForAPace() {
        assertThat(Pace.of(points("0 21", "1 10"), 7, -1).best()).isNull();
        assertThat(Pace.of(points("0 21", "1 10", "8 10"), 7, -1).rates())
                .usingElementComparator(Exact::compareTo)
                .containsExactly(Exact.ZERO);
    }

    @Test
    void takesALongerStretchWhereNobodyMeasuredInBetween() {
        assertThat(Pace.of(points("0 21", "70 7"), 28, -1).best())
                .usingComparator(Exact::compareTo)
                .isEqualTo(exact("0.2"));
    }

    @Test
    void knowsNothingOfASingleMeasurementOrOfNone() {
        assertThat(Pace.of(points("0 21"), 7, -1).usual()).isNull();
        assertThat(Pace.of(List.of(), 7, 1).best()).isNull();
    }

    @Test
    void standsStillWhereAllValuesAreEqual() {
        Pace pace = Pace.of(points("0 5", "10 5", "20 5"), 7, 1);
        assertThat(pace.best()).usingComparator(Exact::compareTo).isEqualTo(Exact.ZERO);
        assertThat(pace.usual()).usingComparator(Exact::compareTo).isEqualTo(Exact.ZERO);
    }
}
