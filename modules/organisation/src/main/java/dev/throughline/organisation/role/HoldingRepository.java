package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.ROLE;
import static dev.throughline.organisation.jooq.Tables.ROLE_GRANT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.MemberState;
import dev.throughline.platform.sql.Bound;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class HoldingRepository {

    /// The grant of a role that is in use, to a member who may enter.
    private static final Condition IN_FORCE = RoleGrantRepository.ACTIVE
            .and(ROLE.ARCHIVED_AT.isNull())
            .and(MEMBER.ARCHIVED_AT.isNull())
            .and(MEMBER.STATE.eq(MemberState.ACTIVE));

    private final DSLContext sql;

    HoldingRepository(DSLContext sql) {
        this.sql = sql;
    }

    Set<MemberId> holders(RoleId role) {
        return sql.selectDistinct(ROLE_GRANT.MEMBER_ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE_ID.eq(role))
                .and(RoleGrantRepository.ACTIVE)
                .fetchSet(ROLE_GRANT.MEMBER_ID);
    }

    /// Those of the members who may enter and hold one of the permissions, here or there.
    Set<MemberId> holding(Set<MemberId> members, Set<Permission> any) {
        return sql.selectDistinct(ROLE_GRANT.MEMBER_ID)
                .from(ROLE_GRANT)
                .join(ROLE)
                .on(ROLE.ID.eq(ROLE_GRANT.ROLE_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(ROLE_GRANT.MEMBER_ID))
                .where(Bound.among(ROLE_GRANT.MEMBER_ID, members))
                .and(IN_FORCE)
                .and(DSL.arrayOverlap(
                        ROLE.PERMISSIONS, any.stream().map(Permission::name).toArray(String[]::new)))
                .fetchSet(ROLE_GRANT.MEMBER_ID);
    }

    /// What the members hold at this moment, by their names. Who reads something somewhere reads it everywhere.
    Set<Holding> of(Set<MemberId> members) {
        Set<Holding> holdings = new LinkedHashSet<>();
        sql.select(ROLE_GRANT.MEMBER_ID, ROLE_GRANT.BUSINESS_LINE_ID, ROLE_GRANT.TEAM_ID, ROLE.PERMISSIONS)
                .from(ROLE_GRANT)
                .join(ROLE)
                .on(ROLE.ID.eq(ROLE_GRANT.ROLE_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(ROLE_GRANT.MEMBER_ID))
                .where(Bound.among(ROLE_GRANT.MEMBER_ID, members))
                .and(IN_FORCE)
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .forEach(row -> {
                    Place place = new Place(row.get(ROLE_GRANT.BUSINESS_LINE_ID), row.get(ROLE_GRANT.TEAM_ID));
                    for (String name : row.get(ROLE.PERMISSIONS)) {
                        Permission permission = Permission.valueOf(name);
                        holdings.add(new Holding(
                                row.get(ROLE_GRANT.MEMBER_ID),
                                permission,
                                permission.reading() == null ? Place.ORGANISATION : place));
                    }
                });
        return holdings;
    }
}
