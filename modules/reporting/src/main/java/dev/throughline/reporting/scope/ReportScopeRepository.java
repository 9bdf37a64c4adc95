package dev.throughline.reporting.scope;

import static dev.throughline.organisation.jooq.tables.BusinessLineReport.BUSINESS_LINE_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.sql.Bound;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ReportScopeRepository {

    private final DSLContext sql;

    ReportScopeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The line itself and those below it.
    Set<BusinessLineId> below(BusinessLineId line) {
        var below = DSL.name("below").fields("id");
        var child = BUSINESS_LINE_REPORT.as("child");
        var reached = DSL.table(DSL.name("below"));
        var reachedId = DSL.field(DSL.name("below", "id"), BUSINESS_LINE_REPORT.ID.getDataType());
        return new HashSet<>(sql.withRecursive(below.as(DSL.select(BUSINESS_LINE_REPORT.ID)
                        .from(BUSINESS_LINE_REPORT)
                        .where(BUSINESS_LINE_REPORT.ID.eq(line))
                        .union(DSL.select(child.ID).from(child).join(reached).on(child.PARENT_ID.eq(reachedId)))))
                .select(reachedId)
                .from(reached)
                .fetch(reachedId));
    }

    Set<TeamId> teams(Set<BusinessLineId> lines) {
        return new HashSet<>(sql.select(TEAM_REPORT.ID)
                .from(TEAM_REPORT)
                .where(Bound.among(TEAM_REPORT.BUSINESS_LINE_ID, lines))
                .fetch(TEAM_REPORT.ID));
    }
}
