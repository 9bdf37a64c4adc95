package dev.throughline.reporting.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/// When a month is over in a time zone, wherever its clocks are moved to. A snapshot is taken half an hour into the
/// next month; later than two days after that, it would say of the old month what is so in the new one.
record MonthEnds(ZoneId zone) {

    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final Duration LATE = Duration.ofDays(2);

    /// The last day of the month whose snapshot is to be taken now.
    Optional<LocalDate> ended(Instant now) {
        YearMonth before = month(now).minusMonths(1);
        Instant due = due(before);
        return due.isAfter(now) || !now.isBefore(due.plus(LATE))
                ? Optional.empty()
                : Optional.of(before.atEndOfMonth());
    }

    /// The first moment after this one at which a snapshot is due.
    Instant next(Instant now) {
        YearMonth month = month(now);
        Instant soon = due(month.minusMonths(1));
        return soon.isAfter(now) ? soon : due(month);
    }

    private Instant due(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant().plus(PAUSE);
    }

    private YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(zone));
    }
}
