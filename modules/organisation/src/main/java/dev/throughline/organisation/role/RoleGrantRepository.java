package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.ROLE;
import static dev.throughline.organisation.jooq.Tables.ROLE_GRANT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.MemberState;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class RoleGrantRepository {

    private final DSLContext sql;
    private final Rows<RoleGrantId, RoleGrant> rows;

    RoleGrantRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, ROLE_GRANT, ROLE_GRANT.ID, RoleGrantRepository::roleGrant, new Order("CREATED_AT", false));
    }

    Map<RoleGrantId, RoleGrant> byIds(Set<RoleGrantId> ids) {
        return rows.byIds(ids);
    }

    Map<MemberId, Connection<RoleGrant>> of(Set<MemberId> members, Listing listing) {
        return rows.pages(listing, ROLE_GRANT.MEMBER_ID, members);
    }

    RoleGrant lock(RoleGrantId id) {
        return rows.lock(id, "id");
    }

    RoleGrant insert(GrantRole grant) {
        return rows.insert(new Patch()
                .set(ROLE_GRANT.MEMBER_ID, grant.memberId())
                .set(ROLE_GRANT.ROLE_ID, grant.roleId())
                .set(ROLE_GRANT.BUSINESS_LINE_ID, grant.businessLineId())
                .set(ROLE_GRANT.TEAM_ID, grant.teamId()));
    }

    /// The grants by which somebody who may enter is an admin of the whole organisation. Locks the role of the admins,
    /// so
    /// that nobody else takes one away until this transaction ends; what is read then is what stands.
    List<RoleGrant> lockAdmins() {
        sql.select(ROLE.ID)
                .from(ROLE)
                .where(ROLE.LEVEL.eq(Level.ADMIN))
                .orderBy(ROLE.ID)
                .forNoKeyUpdate()
                .fetch();
        return sql.select(ROLE_GRANT.fields())
                .from(ROLE_GRANT)
                .join(ROLE)
                .on(ROLE.ID.eq(ROLE_GRANT.ROLE_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(ROLE_GRANT.MEMBER_ID))
                .where(ROLE.LEVEL.eq(Level.ADMIN))
                .and(ROLE_GRANT.ARCHIVED_AT.isNull())
                .and(ROLE_GRANT.BUSINESS_LINE_ID.isNull())
                .and(ROLE_GRANT.TEAM_ID.isNull())
                .and(MEMBER.ARCHIVED_AT.isNull())
                .and(MEMBER.STATE.eq(MemberState.ACTIVE))
                .fetch(RoleGrantRepository::roleGrant);
    }

    List<RoleGrant> lockOf(MemberId member) {
        return sql.select(ROLE_GRANT.fields())
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.MEMBER_ID.eq(member))
                .and(ROLE_GRANT.ARCHIVED_AT.isNull())
                .orderBy(ROLE_GRANT.ID)
                .forUpdate()
                .fetch(RoleGrantRepository::roleGrant);
    }

    RoleGrant revoke(RoleGrantId id) {
        return rows.archive(id);
    }

    private static RoleGrant roleGrant(Record row) {
        return new RoleGrant(
                row.get(ROLE_GRANT.ID),
                row.get(ROLE_GRANT.MEMBER_ID),
                row.get(ROLE_GRANT.ROLE_ID),
                row.get(ROLE_GRANT.BUSINESS_LINE_ID),
                row.get(ROLE_GRANT.TEAM_ID),
                row.get(ROLE_GRANT.VERSION));
    }
}
