package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.ROLE;
import static dev.throughline.organisation.jooq.Tables.ROLE_GRANT;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
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

    /// What is granted for the line today.
    List<RoleGrant> lockFor(BusinessLineId line) {
        return rows.lockAll(ROLE_GRANT.BUSINESS_LINE_ID.eq(line).and(ROLE_GRANT.ARCHIVED_AT.isNull()));
    }

    /// What is granted for the team today.
    List<RoleGrant> lockFor(TeamId team) {
        return rows.lockAll(ROLE_GRANT.TEAM_ID.eq(team).and(ROLE_GRANT.ARCHIVED_AT.isNull()));
    }

    RoleGrant relocate(RoleGrantId id, BusinessLineId line) {
        return rows.relocate(id, new Patch().set(ROLE_GRANT.BUSINESS_LINE_ID, line));
    }

    RoleGrant relocate(RoleGrantId id, TeamId team) {
        return rows.relocate(id, new Patch().set(ROLE_GRANT.TEAM_ID, team));
    }

    RoleGrant insert(GrantRole grant) {
        return rows.insert(new Patch()
                .set(ROLE_GRANT.MEMBER_ID, grant.memberId())
                .set(ROLE_GRANT.ROLE_ID, grant.roleId())
                .set(ROLE_GRANT.BUSINESS_LINE_ID, grant.businessLineId())
                .set(ROLE_GRANT.TEAM_ID, grant.teamId()));
    }

    boolean anotherAdminThan(RoleGrant grant) {
        List<RoleGrantId> admins = lockAdmins();
        return !admins.contains(grant.id()) || admins.size() > 1;
    }

    /// The admins' grants, held so that two admins cannot revoke each other at once.
    List<RoleGrantId> lockAdmins() {
        return sql.select(ROLE_GRANT.ID)
                .from(ROLE_GRANT)
                .join(ROLE)
                .on(ROLE.ID.eq(ROLE_GRANT.ROLE_ID))
                .where(ROLE.LEVEL.eq(Level.ADMIN))
                .and(ROLE_GRANT.ARCHIVED_AT.isNull())
                .orderBy(ROLE_GRANT.ID)
                .forUpdate()
                .of(ROLE_GRANT)
                .fetch(ROLE_GRANT.ID);
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
