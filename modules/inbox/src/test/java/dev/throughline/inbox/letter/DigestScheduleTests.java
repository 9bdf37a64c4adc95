package dev.throughline.inbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTests {

    private static final Duration LATE = Duration.ofHours(12);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 8, 2026-06-01T00:00:00Z, 2026-06-01T06:00:00Z",
        "Europe/Berlin, 8, 2026-12-01T00:00:00Z, 2026-12-01T07:00:00Z",
        "Asia/Kathmandu, 8, 2026-06-01T00:00:00Z, 2026-06-01T02:15:00Z",
        "Pacific/Kiritimati, 8, 2026-05-31T17:00:00Z, 2026-05-31T18:00:00Z",
        "Pacific/Pago_Pago, 23, 2026-06-01T00:00:00Z, 2026-06-01T10:00:00Z",
        "UTC, 0, 2026-06-01T00:00:00Z, 2026-06-02T00:00:00Z",
    })
    void isDueAtTheHourOfItsOwnTimeZone(String zone, int hour, Instant now, Instant due) {
        assertThat(daily(zone, hour).after(now)).hasValue(due);
    }

    @Test
    void isDueAfterTheGapWhereItsHourIsLeftOut() {
        DigestSchedule berlin = daily("Europe/Berlin", 2);
        assertThat(berlin.after(Instant.parse("2026-03-28T12:00:00Z"))).hasValue(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(berlin.after(Instant.parse("2026-03-29T01:00:00Z"))).hasValue(Instant.parse("2026-03-30T00:00:00Z"));
    }

    @Test
    void isDueOnceWhereItsHourComesTwice() {
        DigestSchedule berlin = daily("Europe/Berlin", 2);
        assertThat(berlin.after(Instant.parse("2026-10-24T12:00:00Z"))).hasValue(Instant.parse("2026-10-25T00:00:00Z"));
        assertThat(berlin.after(Instant.parse("2026-10-25T00:00:00Z"))).hasValue(Instant.parse("2026-10-26T01:00:00Z"));
        assertThat(berlin.due(Instant.parse("2026-10-25T01:30:00Z"), LATE)).hasValue(LocalDate.of(2026, 10, 25));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2",
        "America/Santiago, 0",
        "America/New_York, 1",
        "Australia/Lord_Howe, 2",
        "Africa/Casablanca, 3",
        "Asia/Tehran, 8",
        "America/St_Johns, 23"
    })
    void isDueOnceADayAllYearRound(String zone, int hour) {
        DigestSchedule schedule = daily(zone, hour);
        ZoneId place = ZoneId.of(zone);
        Instant now = LocalDate.of(2026, 1, 1)
                .atTime(LocalTime.of(23, 59))
                .atZone(place)
                .toInstant();
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (int count = 0; count < 400; count++) {
            now = schedule.after(now).orElseThrow();
            day = day.plusDays(1);
            assertThat(now.atZone(place).toLocalDate()).isEqualTo(day);
            assertThat(schedule.due(now, LATE)).hasValue(day);
            assertThat(schedule.due(now.minus(1, ChronoUnit.SECONDS), Duration.ofHours(1)))
                    .isEmpty();
        }
    }

    @Test
    void isDueOnItsDayOfTheWeek() {
        var weekly = new DigestSchedule(
                DigestFrequency.WEEKLY, DayOfWeek.FRIDAY, 17, "Asia/Tokyo", ZoneId.of("Asia/Tokyo"), Instant.EPOCH);
        assertThat(weekly.after(Instant.parse("2026-11-23T00:00:00Z"))).hasValue(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(weekly.after(Instant.parse("2026-11-27T08:00:00Z"))).hasValue(Instant.parse("2026-12-04T08:00:00Z"));
        assertThat(weekly.due(Instant.parse("2026-11-26T23:00:00Z"), LATE)).isEmpty();
    }

    @Test
    void isDueLateForSomeTimeAndThenNoMore() {
        DigestSchedule schedule = daily("UTC", 8);
        assertThat(schedule.due(Instant.parse("2026-11-23T19:59:00Z"), LATE)).hasValue(LocalDate.of(2026, 11, 23));
        assertThat(schedule.due(Instant.parse("2026-11-23T20:00:00Z"), LATE)).isEmpty();
    }

    @Test
    void isNeverDueForWhoWantsNone() {
        var never =
                new DigestSchedule(DigestFrequency.NEVER, DayOfWeek.MONDAY, 8, null, ZoneId.of("UTC"), Instant.EPOCH);
        assertThat(never.nextAt()).isNull();
        assertThat(never.due(Instant.parse("2026-11-23T08:00:00Z"), LATE)).isEmpty();
    }

    private static DigestSchedule daily(String zone, int hour) {
        return new DigestSchedule(DigestFrequency.DAILY, DayOfWeek.MONDAY, hour, zone, ZoneId.of(zone), Instant.EPOCH);
    }
}
