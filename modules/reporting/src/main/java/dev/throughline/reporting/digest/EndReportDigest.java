package dev.throughline.reporting.digest;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import org.jspecify.annotations.Nullable;

record EndReportDigest(
        @Nullable BusinessLineId businessLineId, @Nullable TeamId teamId) {}
