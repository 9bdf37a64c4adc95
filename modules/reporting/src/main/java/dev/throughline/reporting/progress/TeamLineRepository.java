package dev.throughline.reporting.progress;

import static dev.throughline.organisation.jooq.tables.BusinessLineReport.BUSINESS_LINE_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TeamLineRepository {

    private final DSLContext sql;

    TeamLineRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The line of each team, and those above it.
    Map<TeamId, List<BusinessLineId>> lines() {
        Map<BusinessLineId, @Nullable BusinessLineId> parents = new HashMap<>();
        sql.select(BUSINESS_LINE_REPORT.ID, BUSINESS_LINE_REPORT.PARENT_ID)
                .from(BUSINESS_LINE_REPORT)
                .forEach(row -> parents.put(row.value1(), row.value2()));
        Map<TeamId, List<BusinessLineId>> lines = new HashMap<>();
        sql.select(TEAM_REPORT.ID, TEAM_REPORT.BUSINESS_LINE_ID)
                .from(TEAM_REPORT)
                .forEach(row -> {
                    List<BusinessLineId> above = new ArrayList<>();
                    for (BusinessLineId line = row.value2(); line != null; line = parents.get(line)) {
                        above.add(line);
                    }
                    lines.put(row.value1(), above);
                });
        return lines;
    }
}
