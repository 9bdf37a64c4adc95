package dev.throughline.inbox.letter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When a member wants digests, in a time zone of theirs or the organisation's. There is one for a day at most, also on
/// the days on which an hour comes twice or not at all: then it is the earlier one, or the hour after the gap. What
/// was due before they said so is not sent after it.
public record DigestSchedule(
        DigestFrequency frequency,
        DayOfWeek weekday,
        int hour,
        @Nullable String timeZone,
        ZoneId zone,
        Instant since) {

    private static final int USUAL_HOUR = 8;
    private static final int DAYS = 9;

    static DigestSchedule usual(ZoneId zone) {
        return new DigestSchedule(DigestFrequency.DAILY, DayOfWeek.MONDAY, USUAL_HOUR, null, zone, Instant.EPOCH);
    }

    /// When the next one is due; null where none is wanted.
    public @Nullable Instant nextAt() {
        return after(Instant.now()).orElse(null);
    }

    Optional<Instant> after(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return IntStream.range(-1, DAYS)
                .mapToObj(today::plusDays)
                .filter(this::isWanted)
                .map(this::moment)
                .filter(slot -> slot.isAfter(moment))
                .findFirst();
    }

    /// The day of the digest that became due within that time.
    Optional<LocalDate> due(Instant now, Duration within) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return IntStream.range(-1, DAYS)
                .mapToObj(today::minusDays)
                .filter(this::isWanted)
                .filter(day -> !moment(day).isAfter(now) && moment(day).isAfter(now.minus(within)))
                .findFirst();
    }

    private boolean isWanted(LocalDate day) {
        return switch (frequency) {
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == weekday;
            case NEVER -> false;
        };
    }

    private Instant moment(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), zone).toInstant();
    }
}
