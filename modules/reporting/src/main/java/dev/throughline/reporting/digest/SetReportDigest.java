package dev.throughline.reporting.digest;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

record SetReportDigest(
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        ReportDigestFrequency frequency,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour) {}
