package dev.throughline.experiment.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Few successes, or few failures, among more people than a whole number of 32 bits counts: where they are as many in
/// both, each success falls on either side like a coin.
class RareEventsTests {

    private static final double ALPHA = 0.05;
    private static final long MANY = Integer.MAX_VALUE;

    /// Of eight coins at most one falls on one side: 2 (1 + 8) / 2⁸.
    private static final double ONE_OF_EIGHT = 18 / 256.0;

    @Test
    void comparesFewSuccessesAmongBillionsExactly() {
        Comparison comparison = new Rate(7, MANY).against(new Rate(1, MANY), ALPHA);
        assertThat(comparison.test()).isEqualTo(StatisticalTest.FISHER_EXACT);
        assertThat(comparison.pValue()).isCloseTo(ONE_OF_EIGHT, within(1e-8));
        assertThat(new Rate(7, 1000 * MANY)
                        .against(new Rate(1, 1000 * MANY), ALPHA)
                        .pValue())
                .isCloseTo(ONE_OF_EIGHT, within(1e-8));
    }

    @Test
    void comparesFewFailuresAmongBillionsExactly() {
        assertThat(new Rate(MANY - 7, MANY)
                        .against(new Rate(MANY - 1, MANY), ALPHA)
                        .pValue())
                .isCloseTo(ONE_OF_EIGHT, within(1e-8));
    }

    /// One of three and half of all: (1, 3, 3, 1) / 8, and nothing is more seldom than what was seen less often.
    @Test
    void comparesAFewPeopleWithBillionsExactly() {
        assertThat(new Rate(1, 3).against(new Rate(MANY, 2 * MANY), ALPHA).pValue())
                .isCloseTo(1, within(1e-6));
        assertThat(new Rate(0, 3).against(new Rate(MANY, 2 * MANY), ALPHA).pValue())
                .isCloseTo(0.25, within(1e-6));
    }

    @Test
    void isTheSameWhereItIsCountedExactlyAndWhereNot() {
        double below = new Rate(9, 1_000_000_000)
                .against(new Rate(0, 1_000_000_000), ALPHA)
                .pValue();
        double above = new Rate(9, 1_100_000_000)
                .against(new Rate(0, 1_100_000_000), ALPHA)
                .pValue();
        assertThat(above).isCloseTo(below, within(1e-7));
    }
}
