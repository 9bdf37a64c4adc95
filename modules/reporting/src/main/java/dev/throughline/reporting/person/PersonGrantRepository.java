package dev.throughline.reporting.person;

import static dev.throughline.organisation.jooq.tables.MemberReport.MEMBER_REPORT;
import static dev.throughline.organisation.jooq.tables.RoleGrantReport.ROLE_GRANT_REPORT;
import static dev.throughline.organisation.jooq.tables.RoleReport.ROLE_REPORT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.MemberState;
import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.role.Permission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class PersonGrantRepository {

    private static final Set<Level> LEADING = EnumSet.of(Level.CPO, Level.VP, Level.PM);
    private static final Set<Level> WORKING = EnumSet.of(Level.CPO, Level.VP, Level.PM, Level.TEAM_MEMBER);

    private final DSLContext sql;

    PersonGrantRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<PersonGrant> leading(Instant at) {
        return grants(LEADING, at, DSL.noCondition());
    }

    List<PersonGrant> working(Instant at) {
        return grants(WORKING, at, DSL.noCondition());
    }

    List<PersonGrant> of(MemberId member, Instant at) {
        return grants(WORKING, at, MEMBER_REPORT.ID.eq(member));
    }

    private List<PersonGrant> grants(Set<Level> levels, Instant at, Condition whose) {
        var talks = DSL.field(DSL.val(Permission.CONVERSATION_CREATE.name()).eq(DSL.any(ROLE_REPORT.PERMISSIONS)));
        return sql.select(
                        MEMBER_REPORT.ID,
                        MEMBER_REPORT.CREATED_AT,
                        ROLE_REPORT.LEVEL,
                        talks,
                        ROLE_GRANT_REPORT.BUSINESS_LINE_ID,
                        ROLE_GRANT_REPORT.TEAM_ID)
                .from(ROLE_GRANT_REPORT)
                .join(ROLE_REPORT)
                .on(ROLE_REPORT.ID.eq(ROLE_GRANT_REPORT.ROLE_ID))
                .join(MEMBER_REPORT)
                .on(MEMBER_REPORT.ID.eq(ROLE_GRANT_REPORT.MEMBER_ID))
                .where(MEMBER_REPORT.STATE.eq(MemberState.ACTIVE))
                .and(MEMBER_REPORT.ARCHIVED_AT.isNull())
                .and(ROLE_REPORT.ARCHIVED_AT.isNull())
                .and(ROLE_REPORT.LEVEL.in(levels))
                .and(whose)
                .and(ROLE_GRANT_REPORT.ARCHIVED_AT.isNull())
                .and(ROLE_GRANT_REPORT.UNTIL.isNull().or(ROLE_GRANT_REPORT.UNTIL.gt(at)))
                .orderBy(MEMBER_REPORT.ID, ROLE_GRANT_REPORT.CREATED_AT, ROLE_GRANT_REPORT.ID)
                .fetch(row -> new PersonGrant(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
