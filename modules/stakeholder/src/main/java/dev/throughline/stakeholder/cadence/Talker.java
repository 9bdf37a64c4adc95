package dev.throughline.stakeholder.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/// Somebody who means to talk to customers: from which day on, and on which days they held strategic talks. Days are
/// days of the organisation, so that nothing here knows of hours.
public record Talker(LocalDate begin, List<LocalDate> heldOn) {

    /// From the day on which they joined, or of their first talk where that was earlier.
    public static Talker of(Instant joinedAt, ZoneId zone, List<LocalDate> heldOn) {
        LocalDate joined = joinedAt.atZone(zone).toLocalDate();
        return new Talker(
                heldOn.stream()
                        .min(LocalDate::compareTo)
                        .filter(joined::isAfter)
                        .orElse(joined),
                heldOn);
    }

    public int held(YearMonth month) {
        return Math.toIntExact(
                heldOn.stream().filter(day -> YearMonth.from(day).equals(month)).count());
    }

    /// The target, or in the month in which they begin its share for the days that are left, rounded up.
    public int wanted(YearMonth month, int target) {
        return Math.ceilDiv(target * (month.lengthOfMonth() - before(month)), month.lengthOfMonth());
    }

    /// The share of the target for the days before this one, rounded down: today is still a day to talk on.
    int expected(LocalDate today, int target) {
        YearMonth month = YearMonth.from(today);
        int passed = Math.max(0, today.getDayOfMonth() - 1 - before(month));
        return target * passed / month.lengthOfMonth();
    }

    /// The days of the month on which they were not there yet.
    private int before(YearMonth month) {
        return begin.isAfter(month.atEndOfMonth())
                ? month.lengthOfMonth()
                : begin.isBefore(month.atDay(1)) ? 0 : begin.getDayOfMonth() - 1;
    }
}
