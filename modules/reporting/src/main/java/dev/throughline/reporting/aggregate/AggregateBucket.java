package dev.throughline.reporting.aggregate;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Things that have something in common, the oldest first. The key tells their list from others.
public record AggregateBucket(
        String key,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable String state,
        @Nullable LocalDate month,
        List<? extends Id> things) {

    public int count() {
        return things.size();
    }
}
