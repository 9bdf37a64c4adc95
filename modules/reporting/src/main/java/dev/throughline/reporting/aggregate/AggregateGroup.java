package dev.throughline.reporting.aggregate;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the things of a bucket have in common; null where it was not asked for, or they have none.
record AggregateGroup(
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable String state,
        @Nullable LocalDate month) {

    static AggregateGroup of(AggregateRow row, List<AggregateDimension> by, ZoneId zone) {
        return new AggregateGroup(
                by.contains(AggregateDimension.BUSINESS_LINE) ? row.businessLineId() : null,
                by.contains(AggregateDimension.TEAM) ? row.teamId() : null,
                by.contains(AggregateDimension.STATE) ? row.state() : null,
                by.contains(AggregateDimension.MONTH)
                        ? row.createdAt().atZone(zone).toLocalDate().withDayOfMonth(1)
                        : null);
    }

    /// Those of no month are alike.
    LocalDate order() {
        return month == null ? LocalDate.EPOCH : month;
    }
}
