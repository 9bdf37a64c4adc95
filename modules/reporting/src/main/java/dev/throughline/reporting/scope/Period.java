package dev.throughline.reporting.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Days of the organisation's own calendar, the first and the last of them included.
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    private static final int DAYS = 90;

    /// So many days up to today.
    static Period recent(LocalDate today, ZoneId zone) {
        return new Period(today.minusDays(DAYS - 1), today, zone);
    }

    /// The moment at which it begins, which a change of clocks may move off midnight.
    public Instant since() {
        return from.atStartOfDay(zone).toInstant();
    }

    /// The first moment that is no longer in it.
    public Instant until() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean holds(@Nullable Instant moment) {
        return moment != null && !moment.isBefore(since()) && moment.isBefore(until());
    }

    public boolean holds(@Nullable LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
