package dev.throughline.organisation.team;

import static dev.throughline.organisation.jooq.Tables.TEAM;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class TeamRepository {

    private final DSLContext sql;
    private final Rows<TeamId, Team> rows;

    TeamRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, TEAM, TEAM.ID, TeamRepository::team, new Order("NAME", false));
    }

    Map<TeamId, Team> byIds(Set<TeamId> ids) {
        return rows.byIds(ids);
    }

    List<Team> in(Set<BusinessLineId> lines) {
        return sql.select(TEAM.fields())
                .from(TEAM)
                .where(Bound.among(TEAM.BUSINESS_LINE_ID, lines))
                .and(TEAM.ARCHIVED_AT.isNull())
                .fetch(TeamRepository::team);
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

    Team lock(TeamId id) {
        return rows.lock(id, "id");
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
                        .with(TEAM.BUSINESS_LINE_ID, change.businessLineId())
                        .with(TEAM.NAME, change.name())
                        .with(TEAM.DESCRIPTION, change.description()));
    }

    Team archive(TeamId id) {
        return rows.archive(id);
    }

    private static Team team(Record row) {
        return new Team(
                row.get(TEAM.ID),
                row.get(TEAM.BUSINESS_LINE_ID),
                row.get(TEAM.NAME),
                row.get(TEAM.DESCRIPTION),
                row.get(TEAM.VERSION),
                row.get(TEAM.CREATED_AT),
                row.get(TEAM.UPDATED_AT),
                row.get(TEAM.ARCHIVED_AT));
    }
}
