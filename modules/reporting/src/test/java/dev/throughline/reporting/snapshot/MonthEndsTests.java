package dev.throughline.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthEndsTests {

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-11-15T12:00:00Z, 2026-12-01T00:30:00Z",
        "Europe/Berlin, 2026-11-15T12:00:00Z, 2026-11-30T23:30:00Z",
        "Europe/Berlin, 2026-06-15T12:00:00Z, 2026-06-30T22:30:00Z",
        "Pacific/Kiritimati, 2026-11-15T12:00:00Z, 2026-11-30T10:30:00Z",
        "Pacific/Pago_Pago, 2026-11-15T12:00:00Z, 2026-12-01T11:30:00Z",
        "Asia/Kathmandu, 2026-12-31T18:30:00Z, 2026-12-31T18:45:00Z",
    })
    void isDueInTheFirstNightOfTheNextMonth(String zone, Instant now, Instant due) {
        assertThat(ends(zone).next(now)).isEqualTo(due);
    }

    /// In Havana the clocks went forward at midnight on the first of April 2012: the day began at one.
    @Test
    void isDueAfterAMidnightThatWasLeftOut() {
        Instant due = Instant.parse("2012-04-01T05:30:00Z");
        assertThat(ends("America/Havana").next(Instant.parse("2012-03-31T12:00:00Z")))
                .isEqualTo(due);
        assertThat(ends("America/Havana").ended(due)).hasValue(LocalDate.of(2012, 3, 31));
    }

    /// Samoa left out the 30th of December 2011; the month ended all the same.
    @Test
    void isDueOnceWhereADayWasLeftOut() {
        MonthEnds samoa = ends("Pacific/Apia");
        Instant due = samoa.next(Instant.parse("2011-12-20T00:00:00Z"));
        assertThat(due).isEqualTo(Instant.parse("2011-12-31T10:30:00Z"));
        assertThat(samoa.ended(due)).hasValue(LocalDate.of(2011, 12, 31));
    }

    @Test
    void isTakenUpToTwoDaysLateAndNeverLater() {
        MonthEnds berlin = ends("Europe/Berlin");
        Instant due = Instant.parse("2026-11-30T23:30:00Z");
        assertThat(berlin.ended(due.minusMillis(1))).isEmpty();
        assertThat(berlin.ended(due)).hasValue(LocalDate.of(2026, 11, 30));
        assertThat(berlin.ended(due.plus(Duration.ofHours(47)))).hasValue(LocalDate.of(2026, 11, 30));
        assertThat(berlin.ended(due.plus(Duration.ofDays(2)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran"})
    void isDueOnceAMonthForYears(String zone) {
        MonthEnds ends = ends(zone);
        YearMonth month = YearMonth.of(2026, 1);
        Instant now = month.atDay(10).atStartOfDay(ZoneId.of(zone)).toInstant();
        for (int count = 0; count < 60; count++) {
            now = ends.next(now);
            assertThat(ends.ended(now)).hasValue(month.atEndOfMonth());
            month = month.plusMonths(1);
        }
    }

    private static MonthEnds ends(String zone) {
        return new MonthEnds(ZoneId.of(zone));
    }
}
