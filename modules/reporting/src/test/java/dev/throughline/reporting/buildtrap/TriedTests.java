package dev.throughline.reporting.buildtrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.node.Id;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two quarters from January to June.
class TriedTests {

    private static final Id A = new ThemeId(new UUID(1, 1));
    private static final Id B = new ThemeId(new UUID(1, 2));

    private final Tried tried = new Tried(day("2026-01-01"), day("2026-07-01"));

    /// By hand: one began in December and goes on, one began in May and was wrong in June: two tried, one wrong.
    @Test
    void countsWhatWasTriedInItAndWhatWasWrong() {
        tried.add(A, day("2025-12-01"), null, true, false);
        tried.add(B, day("2026-05-01"), day("2026-06-30"), true, true);
        assertThat(tried.all()).containsExactly(A, B);
        assertThat(tried.wrong()).containsExactly(B);
        assertThat(tried.longEnough()).isTrue();
    }

    @Test
    void leavesOutWhatEndedBeforeItOrBeganAfterIt() {
        tried.add(A, day("2025-11-01"), day("2025-12-31"), true, true);
        tried.add(B, day("2026-07-01"), null, true, false);
        assertThat(tried.all()).isEmpty();
        assertThat(tried.wrong()).isEmpty();
    }

    @Test
    void isNotLongEnoughWhereItBeganWithinOrNothingIsTriedAnyMore() {
        tried.add(A, day("2026-01-01"), null, true, false);
        assertThat(tried.longEnough()).isFalse();
        Tried over = new Tried(day("2026-01-01"), day("2026-07-01"));
        over.add(A, day("2025-11-01"), day("2025-12-31"), true, false);
        assertThat(over.longEnough()).isFalse();
    }

    @Test
    void doesNotCountAsWrongWhatWasWrongOnlyLater() {
        tried.add(A, day("2025-12-01"), day("2026-07-02"), true, true);
        assertThat(tried.all()).containsExactly(A);
        assertThat(tried.wrong()).isEmpty();
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
