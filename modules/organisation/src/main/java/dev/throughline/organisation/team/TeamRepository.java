package dev.throughline.organisation.team;

import static dev.throughline.organisation.jooq.Tables.TEAM;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shelf;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TeamRepository {

    private final Rows<TeamId, Team> rows;

    TeamRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, TEAM, TEAM.ID, TeamRepository::team, new Order("NAME", false));
    }

    Map<TeamId, Team> byIds(Set<TeamId> ids) {
        return rows.byIds(ids);
    }

    Optional<Team> find(TeamBy by) {
        return rows.one(by.id() == null ? TEAM.NAME.eq(by.name()).and(TEAM.ARCHIVED_AT.isNull()) : TEAM.ID.eq(by.id()));
    }

    Connection<Team> page(Listing listing) {
        return rows.page(listing);
    }

    Map<BusinessLineId, Connection<Team>> under(Set<BusinessLineId> lines, Listing listing) {
        return rows.pages(listing, TEAM.BUSINESS_LINE_ID, lines);
    }

    Shelf<TeamId, Team, BusinessLineId> shelf() {
        return new Shelf<>(rows, TEAM.ID, TEAM.BUSINESS_LINE_ID, TEAM.NAME);
    }

    Team insert(AddTeam team) {
        return rows.insert(new Patch()
                .set(TEAM.BUSINESS_LINE_ID, team.businessLineId())
                .set(TEAM.NAME, team.name())
                .set(TEAM.DESCRIPTION, team.description()));
    }

    Team update(ChangeTeam change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(TEAM.NAME, change.name())
                        .with(TEAM.DESCRIPTION, change.description())
                        .with(TEAM.TARGET_CONDITION_POLICY, change.targetConditionPolicy()));
    }

    private static Team team(Row row) {
        return new Team(
                row.get(TEAM.ID),
                row.get(TEAM.BUSINESS_LINE_ID),
                row.get(TEAM.NAME),
                row.get(TEAM.DESCRIPTION),
                row.get(TEAM.TARGET_CONDITION_POLICY),
                row.get(TEAM.VERSION),
                row.get(TEAM.CREATED_AT),
                row.get(TEAM.UPDATED_AT),
                row.get(TEAM.ARCHIVED_AT),
                row.get(TEAM.MERGED_INTO_ID));
    }
}
