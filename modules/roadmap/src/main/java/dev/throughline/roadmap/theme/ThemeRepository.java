package dev.throughline.roadmap.theme;

import static dev.throughline.roadmap.jooq.Tables.EVIDENCE;
import static dev.throughline.roadmap.jooq.Tables.THEME;
import static dev.throughline.roadmap.jooq.Tables.THEME_OUTCOME;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import dev.throughline.roadmap.Listed;
import dev.throughline.roadmap.evidence.EvidenceStance;
import dev.throughline.roadmap.phase.PhaseDefinitionId;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Repository;

@Repository
class ThemeRepository {

    private final DSLContext sql;
    private final Rows<ThemeId, Theme> rows;
    private final Shape all;

    ThemeRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, THEME, THEME.ID, ThemeRepository::theme, new Order("PRIORITY", false));
        this.all = Shape.of(
                sql,
                () -> sql.select(Shape.columns(THEME))
                        .from(THEME)
                        .where(Bound.among(THEME.ROADMAP_ID))
                        .and(THEME.ARCHIVED_AT.isNull())
                        .orderBy(THEME.PRIORITY.asc().nullsLast(), THEME.ID));
    }

    Map<ThemeId, Theme> byIds(Set<ThemeId> ids) {
        return rows.byIds(ids);
    }

    Connection<Theme> page(Listing listing) {
        return rows.page(listing);
    }

    Map<RoadmapId, Connection<Theme>> on(Set<RoadmapId> roadmaps, Listing listing) {
        return rows.pages(listing, THEME.ROADMAP_ID, roadmaps);
    }

    Map<RoadmapId, List<Theme>> allOn(Set<RoadmapId> roadmaps) {
        return all.list(ThemeRepository::theme, roadmaps).stream().collect(Collectors.groupingBy(Theme::roadmapId));
    }

    Map<RoadmapId, Connection<Theme>> inLane(Set<RoadmapId> roadmaps, Lane lane, boolean ended, Listing listing) {
        Condition within = THEME.LANE.eq(lane);
        return rows.pages(listing, THEME.ROADMAP_ID, roadmaps, ended ? within : within.and(THEME.ENDED_AT.isNull()));
    }

    Theme lock(ThemeId id, String path) {
        return rows.lock(id, path);
    }

    List<Theme> lockOn(RoadmapId roadmap) {
        return rows.lockAll(THEME.ROADMAP_ID.eq(roadmap).and(THEME.ARCHIVED_AT.isNull()));
    }

    boolean hasEvidence(ThemeId theme, HypothesisPart part, EvidenceStance stance) {
        return sql.fetchExists(
                EVIDENCE,
                EVIDENCE.THEME_ID
                        .eq(theme)
                        .and(EVIDENCE.HYPOTHESIS_PART.eq(part))
                        .and(EVIDENCE.STANCE.eq(stance))
                        .and(EVIDENCE.ARCHIVED_AT.isNull()));
    }

    boolean hasMeasuredOutcome(ThemeId theme) {
        return sql.fetchExists(
                THEME_OUTCOME,
                THEME_OUTCOME
                        .THEME_ID
                        .eq(theme)
                        .and(THEME_OUTCOME.MEASURED_AT.isNotNull())
                        .and(THEME_OUTCOME.ARCHIVED_AT.isNull()));
    }

    /// All themes of the roadmap, in the order in which they are read.
    List<ThemeId> idsOn(RoadmapId roadmap) {
        return sql.select(THEME.ID)
                .from(THEME)
                .where(THEME.ROADMAP_ID.eq(roadmap))
                .and(THEME.ARCHIVED_AT.isNull())
                .orderBy(THEME.PRIORITY.asc().nullsLast(), THEME.ID)
                .fetch(THEME.ID);
    }

    Set<String> titlesOn(RoadmapId roadmap) {
        return sql.select(THEME.TITLE)
                .from(THEME)
                .where(THEME.ROADMAP_ID.eq(roadmap))
                .and(THEME.ARCHIVED_AT.isNull())
                .fetchSet(THEME.TITLE);
    }

    /// How many themes of the roadmap are in order.
    int ordered(RoadmapId roadmap) {
        return sql.fetchCount(THEME, THEME.ROADMAP_ID.eq(roadmap).and(THEME.PRIORITY.isNotNull()));
    }

    Theme insert(ProposeTheme propose, int priority) {
        sql.update(THEME)
                .set(THEME.PRIORITY, THEME.PRIORITY.plus(1))
                .where(THEME.ROADMAP_ID.eq(propose.roadmapId()))
                .and(THEME.PRIORITY.ge(priority))
                .execute();
        return rows.insert(new Patch()
                .set(THEME.ROADMAP_ID, propose.roadmapId())
                .set(THEME.TITLE, propose.title())
                .set(THEME.DESCRIPTION, propose.description())
                .set(THEME.ORIGIN, Objects.requireNonNullElse(propose.origin(), ThemeOrigin.STRATEGY))
                .set(THEME.PROBLEM, propose.problem())
                .set(THEME.HYPOTHESIS_STATEMENT, propose.hypothesis())
                .set(THEME.KNOWN, Listed.read(propose.known(), "known"))
                .set(THEME.UNKNOWN, Listed.read(propose.unknown(), "unknown"))
                .set(THEME.LANE, Objects.requireNonNullElse(propose.lane(), Lane.LATER))
                .set(THEME.PRIORITY, priority)
                .set(THEME.OWNER_ID, propose.ownerId()));
    }

    Theme update(ChangeTheme change, Patch more) {
        more.with(THEME.TITLE, change.title())
                .with(THEME.DESCRIPTION, change.description())
                .with(THEME.ORIGIN, change.origin())
                .with(THEME.PROBLEM, change.problem())
                .with(THEME.HYPOTHESIS_STATEMENT, change.hypothesis())
                .with(THEME.LANE, change.lane())
                .with(THEME.OWNER_ID, change.ownerId());
        list(more, THEME.KNOWN, change.known(), "known");
        list(more, THEME.UNKNOWN, change.unknown(), "unknown");
        list(more, THEME.IN_BUILD, change.inBuild(), "inBuild");
        return rows.update(change.id(), more);
    }

    private static void list(
            Patch patch, TableField<?, String[]> column, ArgumentValue<List<String>> list, String path) {
        if (!list.isOmitted()) {
            patch.set(column, Listed.read(list.value(), path));
        }
    }

    static Patch validity(Patch patch, HypothesisPart part, Validity validity) {
        return patch.set(
                switch (part) {
                    case PROBLEM -> THEME.PROBLEM_VALIDITY;
                    case SOLUTION -> THEME.SOLUTION_VALIDITY;
                },
                validity);
    }

    Theme assess(ThemeId id, HypothesisPart part, Validity validity) {
        return rows.update(id, validity(new Patch(), part, validity));
    }

    Theme touch(ThemeId id) {
        return rows.update(id, new Patch());
    }

    /// What is between the two places closes up or makes room, in one statement with the theme that moves.
    Theme prioritise(Theme theme, int from, int to, Lane lane) {
        int shift = from < to ? -1 : 1;
        sql.update(THEME)
                .set(THEME.PRIORITY, DSL.when(THEME.ID.eq(theme.id()), to).otherwise(THEME.PRIORITY.plus(shift)))
                .where(THEME.ROADMAP_ID.eq(theme.roadmapId()))
                .and(THEME.PRIORITY.between(Math.min(from, to), Math.max(from, to)))
                .execute();
        return rows.update(theme.id(), new Patch().set(THEME.LANE, lane));
    }

    Theme enter(ThemeId id, ThemeState state, PhaseDefinitionId definition) {
        Patch patch = new Patch()
                .set(THEME.STATE, state)
                .set(THEME.PHASE_DEFINITION_ID, definition)
                .now(THEME.PHASE_SINCE);
        return rows.update(id, state == ThemeState.DELIVERY ? patch : patch.set(THEME.IN_BUILD, new String[0]));
    }

    /// What has ended is no longer in order; those after it close up.
    Theme end(Theme theme, ThemeState state, @Nullable String learned) {
        return leave(
                theme,
                new Patch().set(THEME.STATE, state).set(THEME.LEARNED, learned).now(THEME.ENDED_AT));
    }

    Theme archive(Theme theme) {
        return leave(theme, new Patch().set(THEME.ARCHIVED_AT, Instant.now()));
    }

    private Theme leave(Theme theme, Patch patch) {
        Theme left = rows.update(theme.id(), patch.set(THEME.PRIORITY, null));
        if (theme.priority() != null) {
            sql.update(THEME)
                    .set(THEME.PRIORITY, THEME.PRIORITY.minus(1))
                    .where(THEME.ROADMAP_ID.eq(theme.roadmapId()))
                    .and(THEME.PRIORITY.gt(theme.priority()))
                    .execute();
        }
        return left;
    }

    private static Theme theme(Row row) {
        return new Theme(
                row.get(THEME.ID),
                row.get(THEME.ROADMAP_ID),
                row.get(THEME.TITLE),
                row.get(THEME.DESCRIPTION),
                row.get(THEME.ORIGIN),
                row.get(THEME.PROBLEM),
                new Hypothesis(
                        row.get(THEME.HYPOTHESIS_STATEMENT),
                        row.get(THEME.PROBLEM_VALIDITY),
                        row.get(THEME.SOLUTION_VALIDITY),
                        List.of(row.get(THEME.KNOWN)),
                        List.of(row.get(THEME.UNKNOWN))),
                List.of(row.get(THEME.IN_BUILD)),
                row.get(THEME.STATE),
                row.get(THEME.PHASE_DEFINITION_ID),
                row.get(THEME.PHASE_SINCE),
                row.get(THEME.LANE),
                row.get(THEME.PRIORITY),
                row.get(THEME.OWNER_ID),
                row.get(THEME.LEARNED),
                row.get(THEME.ENDED_AT),
                row.get(THEME.VERSION),
                row.get(THEME.CREATED_AT),
                row.get(THEME.UPDATED_AT),
                row.get(THEME.ARCHIVED_AT));
    }
}
