package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.ORGANISATION_;
import static dev.throughline.organisation.jooq.Tables.ROLE;
import static dev.throughline.organisation.jooq.Tables.ROLE_GRANT;
import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;
import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;
import static dev.throughline.organisation.role.Permission.ROLE_CHANGE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.MemberState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AdminRepository {

    private final DSLContext sql;

    AdminRepository(DSLContext sql) {
        this.sql = sql;
    }

    void queue() {
        sql.select(ORGANISATION_.ID).from(ORGANISATION_).forNoKeyUpdate().fetch();
    }

    boolean exists() {
        return exists(DSL.noCondition());
    }

    boolean existsBesides(MemberId going) {
        return exists(MEMBER.ID.ne(going));
    }

    private boolean exists(Condition asked) {
        return sql.fetchExists(DSL.select(MEMBER.ID)
                .from(MEMBER)
                .join(ROLE_GRANT)
                .on(ROLE_GRANT.MEMBER_ID.eq(MEMBER.ID))
                .join(ROLE)
                .on(ROLE.ID.eq(ROLE_GRANT.ROLE_ID))
                .where(asked)
                .and(MEMBER.ARCHIVED_AT.isNull())
                .and(MEMBER.STATE.eq(MemberState.ACTIVE))
                .and(ROLE_GRANT.ARCHIVED_AT.isNull())
                .and(ROLE_GRANT.UNTIL.isNull())
                .and(ROLE_GRANT.BUSINESS_LINE_ID.isNull())
                .and(ROLE_GRANT.TEAM_ID.isNull())
                .and(ROLE.ARCHIVED_AT.isNull())
                .groupBy(MEMBER.ID)
                .having(DSL.boolOr(gives(PEOPLE_CHANGE)))
                .and(DSL.boolOr(gives(ROLE_CHANGE)))
                .and(DSL.boolOr(gives(ORGANISATION_CHANGE))));
    }

    private static Condition gives(Permission permission) {
        return DSL.val(permission.name()).eq(DSL.any(ROLE.PERMISSIONS));
    }
}
