package dev.throughline.reporting.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.metric.Exact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTests {

    /// S1:150-156: 45 minutes are 45 of the 1,440 of a day.
    @Test
    void isExactForAnExperimentOfMinutes() {
        assertThat(Median.days(List.of(Duration.ofMinutes(45)))).hasToString("1/32");
    }

    /// By hand: of 1, 2 and 10 days the one in the middle is 2, whatever the longest is.
    @Test
    void isTheOneInTheMiddle() {
        assertThat(Median.days(List.of(Duration.ofDays(10), Duration.ofDays(1), Duration.ofDays(2))))
                .isEqualByComparingTo(Exact.of(2));
    }

    /// By hand: of 1, 2, 3 and 10 days it is (2 + 3) / 2; of 1 day and 1 day and 8 hours it is 7/6 days.
    @Test
    void isHalfWayBetweenTheTwoInTheMiddle() {
        assertThat(Median.days(
                        List.of(Duration.ofDays(3), Duration.ofDays(10), Duration.ofDays(1), Duration.ofDays(2))))
                .hasToString("5/2");
        assertThat(Median.days(List.of(Duration.ofDays(1), Duration.ofHours(32))))
                .hasToString("7/6");
    }

    @Test
    void isTheSameWhereAllAreEqualAndNothingOfNone() {
        assertThat(Median.days(List.of(Duration.ofHours(36), Duration.ofHours(36))))
                .hasToString("3/2");
        assertThat(Median.days(List.of(Duration.ZERO))).isEqualByComparingTo(Exact.ZERO);
        assertThat(Median.days(List.of())).isNull();
    }
}
