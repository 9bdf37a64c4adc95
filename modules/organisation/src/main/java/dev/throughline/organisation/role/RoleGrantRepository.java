package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.ROLE;
import static dev.throughline.organisation.jooq.Tables.ROLE_GRANT;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RoleGrantRepository {

    private static final Field<Instant> NOW = DSL.field("clock_timestamp()", Instant.class);

    /// Gives something at this moment.
    static final Condition ACTIVE =
            ROLE_GRANT.ARCHIVED_AT.isNull().and(ROLE_GRANT.UNTIL.isNull().or(ROLE_GRANT.UNTIL.gt(NOW)));

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

    Map<MemberId, Connection<RoleGrant>> ofMembers(Set<MemberId> members, Listing listing) {
        return rows.pages(listing, ROLE_GRANT.MEMBER_ID, members);
    }

    Map<RoleId, Connection<RoleGrant>> ofRoles(Set<RoleId> roles, Listing listing) {
        return rows.pages(listing, ROLE_GRANT.ROLE_ID, roles);
    }

    Set<MemberId> holders(Permission permission, Set<Level> levels) {
        return sql.selectDistinct(ROLE_GRANT.MEMBER_ID)
                .from(ROLE_GRANT)
                .join(ROLE)
                .on(ROLE.ID.eq(ROLE_GRANT.ROLE_ID))
                .where(ACTIVE)
                .and(ROLE.ARCHIVED_AT.isNull())
                .and(Bound.among(ROLE.LEVEL, levels))
                .and(DSL.val(permission.name()).eq(DSL.any(ROLE.PERMISSIONS)))
                .fetchSet(ROLE_GRANT.MEMBER_ID);
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

    /// The role's grants that are not archived, those that have ended included, in an order in which they can be held.
    List<RoleGrant> lockAll(RoleId role) {
        return rows.lockAll(ROLE_GRANT.ROLE_ID.eq(role).and(ROLE_GRANT.ARCHIVED_AT.isNull()));
    }

    /// The same role of the same member at the same place.
    Optional<RoleGrant> lockAlike(GrantRole grant) {
        return sql.select(ROLE_GRANT.fields())
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.MEMBER_ID.eq(grant.memberId()))
                .and(ROLE_GRANT.ROLE_ID.eq(grant.roleId()))
                .and(ROLE_GRANT.BUSINESS_LINE_ID.isNotDistinctFrom(grant.businessLineId()))
                .and(ROLE_GRANT.TEAM_ID.isNotDistinctFrom(grant.teamId()))
                .and(ROLE_GRANT.ARCHIVED_AT.isNull())
                .forUpdate()
                .fetchOptional(Row.with(RoleGrantRepository::roleGrant));
    }

    boolean isArchived(MemberId member) {
        return sql.fetchExists(MEMBER, MEMBER.ID.eq(member).and(MEMBER.ARCHIVED_AT.isNotNull()));
    }

    RoleGrant insert(GrantRole grant) {
        return rows.insert(new Patch()
                .set(ROLE_GRANT.MEMBER_ID, grant.memberId())
                .set(ROLE_GRANT.ROLE_ID, grant.roleId())
                .set(ROLE_GRANT.BUSINESS_LINE_ID, grant.businessLineId())
                .set(ROLE_GRANT.TEAM_ID, grant.teamId())
                .set(ROLE_GRANT.UNTIL, grant.until()));
    }

    RoleGrant update(ChangeRoleGrant change) {
        return rows.update(change.id(), new Patch().with(ROLE_GRANT.UNTIL, change.until()));
    }

    List<RoleGrant> lockOf(MemberId member) {
        return rows.lockAll(ROLE_GRANT.MEMBER_ID.eq(member).and(ROLE_GRANT.ARCHIVED_AT.isNull()));
    }

    List<RoleGrant> of(MemberId member) {
        return sql.select(ROLE_GRANT.fields())
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.MEMBER_ID.eq(member))
                .and(ROLE_GRANT.ARCHIVED_AT.isNull())
                .orderBy(ROLE_GRANT.ID)
                .fetch(Row.with(RoleGrantRepository::roleGrant));
    }

    RoleGrant until(RoleGrantId id, @Nullable Instant until) {
        return rows.update(id, new Patch().set(ROLE_GRANT.UNTIL, until));
    }

    RoleGrant archive(RoleGrantId id) {
        return rows.archive(id);
    }

    /// A grant that has ended is archived as of its end.
    RoleGrant archiveEnded(RoleGrant grant) {
        return rows.update(grant.id(), new Patch().set(ROLE_GRANT.ARCHIVED_AT, grant.until()));
    }

    private static RoleGrant roleGrant(Row row) {
        return new RoleGrant(
                row.get(ROLE_GRANT.ID),
                row.get(ROLE_GRANT.MEMBER_ID),
                row.get(ROLE_GRANT.ROLE_ID),
                row.get(ROLE_GRANT.BUSINESS_LINE_ID),
                row.get(ROLE_GRANT.TEAM_ID),
                row.get(ROLE_GRANT.UNTIL),
                row.get(ROLE_GRANT.VERSION),
                row.get(ROLE_GRANT.CREATED_AT),
                row.get(ROLE_GRANT.ARCHIVED_AT));
    }
}
