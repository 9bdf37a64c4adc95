package dev.throughline.roadmap.roadmap;

import static dev.throughline.roadmap.jooq.Tables.ROADMAP_;
import static dev.throughline.roadmap.jooq.Tables.THEME;
import static dev.throughline.roadmap.jooq.Tables.THEME_OUTCOME;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.node.Below;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RoadmapRepository {

    private final DSLContext sql;
    private final Rows<RoadmapId, Roadmap> rows;

    RoadmapRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, ROADMAP_, ROADMAP_.ID, RoadmapRepository::roadmap, new Order("CREATED_AT", false));
    }

    Map<RoadmapId, Roadmap> byIds(Set<RoadmapId> ids) {
        return rows.byIds(ids);
    }

    Connection<Roadmap> page(Listing listing) {
        return rows.page(listing);
    }

    Map<TargetConditionId, Connection<Roadmap>> under(Set<TargetConditionId> conditions, Listing listing) {
        return rows.pages(listing, ROADMAP_.TARGET_CONDITION_ID, conditions);
    }

    Map<TeamId, Connection<Roadmap>> of(Set<TeamId> teams, Listing listing) {
        return rows.pages(listing, ROADMAP_.TEAM_ID, teams);
    }

    Roadmap lock(RoadmapId id, String path) {
        return rows.lock(id, path);
    }

    List<Roadmap> lockOf(TeamId team) {
        return rows.lockAll(ROADMAP_.TEAM_ID.eq(team));
    }

    List<Roadmap> lockUnder(Set<TargetConditionId> conditions) {
        return rows.lockAll(ROADMAP_.TARGET_CONDITION_ID.in(conditions).and(ROADMAP_.ARCHIVED_AT.isNull()));
    }

    List<Roadmap> lockAll(Set<RoadmapId> ids) {
        return rows.lockAll(ROADMAP_.ID.in(ids).and(ROADMAP_.ARCHIVED_AT.isNull()));
    }

    boolean anyUnder(TargetConditionId condition) {
        return sql.fetchExists(
                ROADMAP_, ROADMAP_.TARGET_CONDITION_ID.eq(condition).and(ROADMAP_.ARCHIVED_AT.isNull()));
    }

    boolean hasThemesAtWork(RoadmapId id) {
        return sql.fetchExists(
                THEME, THEME.ROADMAP_ID.eq(id).and(THEME.STATE.in(ThemeState.DISCOVERY, ThemeState.DELIVERY)));
    }

    /// Roadmaps, their themes and what the outcomes of these shall be, each with what it is directly below.
    List<Below> below(Set<TeamId> teams, Set<TargetConditionId> conditions) {
        Condition roadmaps =
                Bound.among(ROADMAP_.TEAM_ID, teams).or(Bound.among(ROADMAP_.TARGET_CONDITION_ID, conditions));
        return sql
                .select(ROADMAP_.ID, ROADMAP_.TEAM_ID, ROADMAP_.TARGET_CONDITION_ID, THEME.ID, THEME_OUTCOME.TARGET_ID)
                .from(ROADMAP_)
                .leftJoin(THEME)
                .on(THEME.ROADMAP_ID.eq(ROADMAP_.ID))
                .leftJoin(THEME_OUTCOME)
                .on(THEME_OUTCOME.THEME_ID.eq(THEME.ID))
                .where(roadmaps)
                .stream()
                .flatMap(row -> Stream.of(
                                Below.of(row.value1(), row.value2()),
                                Below.of(row.value1(), row.value3()),
                                Below.of(row.value4(), row.value1()),
                                Below.of(row.value5(), row.value4()))
                        .flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    Roadmap insert(DraftRoadmap draft) {
        return rows.insert(new Patch()
                .set(ROADMAP_.TEAM_ID, draft.teamId())
                .set(ROADMAP_.TARGET_CONDITION_ID, draft.targetConditionId())
                .set(ROADMAP_.TITLE, draft.title())
                .set(ROADMAP_.DESCRIPTION, draft.description())
                .set(ROADMAP_.STARTS_ON, draft.startsOn())
                .set(ROADMAP_.DUE_ON, draft.dueOn())
                .set(ROADMAP_.OWNER_ID, draft.ownerId()));
    }

    Roadmap update(ChangeRoadmap change, Patch more) {
        return rows.update(
                change.id(),
                more.with(ROADMAP_.TITLE, change.title())
                        .with(ROADMAP_.DESCRIPTION, change.description())
                        .with(ROADMAP_.STARTS_ON, change.startsOn())
                        .with(ROADMAP_.DUE_ON, change.dueOn())
                        .with(ROADMAP_.OWNER_ID, change.ownerId()));
    }

    static Patch state(RoadmapState state) {
        return new Patch().set(ROADMAP_.STATE, state);
    }

    Roadmap move(RoadmapId id, RoadmapState to) {
        return rows.update(id, state(to));
    }

    /// For one more reason, too, where it was due already.
    Roadmap due(RoadmapId id) {
        return rows.touch(id, state(RoadmapState.REVIEW_DUE));
    }

    Roadmap relocate(RoadmapId id, TeamId team) {
        return rows.relocate(id, new Patch().set(ROADMAP_.TEAM_ID, team));
    }

    Roadmap relocate(RoadmapId id, TargetConditionId condition) {
        return rows.relocate(id, new Patch().set(ROADMAP_.TARGET_CONDITION_ID, condition));
    }

    Roadmap archive(RoadmapId id) {
        return rows.archive(id);
    }

    private static Roadmap roadmap(Row row) {
        return new Roadmap(
                row.get(ROADMAP_.ID),
                row.get(ROADMAP_.TEAM_ID),
                row.get(ROADMAP_.TARGET_CONDITION_ID),
                row.get(ROADMAP_.TITLE),
                row.get(ROADMAP_.DESCRIPTION),
                row.get(ROADMAP_.STARTS_ON),
                row.get(ROADMAP_.DUE_ON),
                row.get(ROADMAP_.OWNER_ID),
                row.get(ROADMAP_.STATE),
                row.get(ROADMAP_.VERSION),
                row.get(ROADMAP_.CREATED_AT),
                row.get(ROADMAP_.UPDATED_AT),
                row.get(ROADMAP_.ARCHIVED_AT));
    }
}
