package dev.throughline.reporting.digest;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.scope.ReportScopeInput;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// What a member wants to hear of, and when: each week on a day, or each month on its first such day.
public record ReportDigest(
        ReportDigestId id,
        MemberId memberId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        ReportDigestFrequency frequency,
        DayOfWeek weekday,
        int hour) {

    ReportScopeInput about() {
        return new ReportScopeInput(businessLineId, teamId, null, null);
    }

    /// When the next one is due. An hour that is left out on a day is the one after it.
    Instant after(Instant moment, ZoneId zone) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        LocalDate day = first(today);
        while (!at(day, zone).isAfter(moment)) {
            day = frequency == ReportDigestFrequency.WEEKLY
                    ? day.plusWeeks(1)
                    : first(day.plusMonths(1).withDayOfMonth(1));
        }
        return at(day, zone);
    }

    private LocalDate first(LocalDate from) {
        return frequency == ReportDigestFrequency.WEEKLY
                ? from.with(TemporalAdjusters.nextOrSame(weekday))
                : from.with(TemporalAdjusters.firstInMonth(weekday));
    }

    private Instant at(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), zone).toInstant();
    }
}
