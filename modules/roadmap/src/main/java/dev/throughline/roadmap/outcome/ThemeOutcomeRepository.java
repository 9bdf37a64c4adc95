package dev.throughline.roadmap.outcome;

import static dev.throughline.roadmap.jooq.Tables.ROADMAP_;
import static dev.throughline.roadmap.jooq.Tables.THEME;
import static dev.throughline.roadmap.jooq.Tables.THEME_OUTCOME;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.metric.MeasureTargetId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ThemeOutcomeRepository {

    private final DSLContext sql;
    private final Rows<ThemeOutcomeId, ThemeOutcome> rows;
    private final Shape all;

    ThemeOutcomeRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, THEME_OUTCOME, THEME_OUTCOME.ID, ThemeOutcomeRepository::outcome, new Order("CREATED_AT", false));
        this.all = Shape.of(
                sql,
                () -> sql.select(Shape.columns(THEME_OUTCOME))
                        .from(THEME_OUTCOME)
                        .where(Bound.among(THEME_OUTCOME.THEME_ID))
                        .and(THEME_OUTCOME.ARCHIVED_AT.isNull())
                        .orderBy(THEME_OUTCOME.ID));
    }

    Map<ThemeOutcomeId, ThemeOutcome> byIds(Set<ThemeOutcomeId> ids) {
        return rows.byIds(ids);
    }

    Map<ThemeId, Connection<ThemeOutcome>> of(Set<ThemeId> themes, Listing listing) {
        return rows.pages(listing, THEME_OUTCOME.THEME_ID, themes);
    }

    Map<ThemeId, List<ThemeOutcome>> allOf(Set<ThemeId> themes) {
        return all.list(ThemeOutcomeRepository::outcome, themes).stream()
                .collect(Collectors.groupingBy(ThemeOutcome::themeId));
    }

    /// The teams with an outcome that is measured by one of the targets, also where its theme has ended.
    Set<TeamId> measuringBy(Set<MeasureTargetId> targets, boolean atWork) {
        return sql.selectDistinct(ROADMAP_.TEAM_ID)
                .from(THEME_OUTCOME)
                .join(THEME)
                .on(THEME.ID.eq(THEME_OUTCOME.THEME_ID))
                .join(ROADMAP_)
                .on(ROADMAP_.ID.eq(THEME.ROADMAP_ID))
                .where(THEME_OUTCOME.TARGET_ID.in(targets))
                .and(THEME_OUTCOME.ARCHIVED_AT.isNull())
                .and(THEME.ARCHIVED_AT.isNull())
                .and(atWork ? THEME.ENDED_AT.isNull() : DSL.noCondition())
                .fetchSet(ROADMAP_.TEAM_ID);
    }

    ThemeOutcome lock(ThemeOutcomeId id) {
        return rows.lock(id, "id");
    }

    ThemeOutcome insert(AddThemeOutcome add, @Nullable MeasureTargetId target) {
        return rows.insert(new Patch()
                .set(THEME_OUTCOME.THEME_ID, add.themeId())
                .set(THEME_OUTCOME.STATEMENT, add.statement())
                .set(THEME_OUTCOME.SIDE, add.side())
                .set(THEME_OUTCOME.RELATION, add.relation())
                .set(THEME_OUTCOME.TARGET_ID, target));
    }

    ThemeOutcome update(ChangeThemeOutcome change, Patch more) {
        return rows.update(
                change.id(),
                more.with(THEME_OUTCOME.STATEMENT, change.statement())
                        .with(THEME_OUTCOME.SIDE, change.side())
                        .with(THEME_OUTCOME.RELATION, change.relation()));
    }

    static Patch target(Patch patch, @Nullable MeasureTargetId target) {
        return patch.set(THEME_OUTCOME.TARGET_ID, target);
    }

    static Patch unmeasured(Patch patch) {
        return patch.set(THEME_OUTCOME.RESULT, null)
                .set(THEME_OUTCOME.MET, null)
                .set(THEME_OUTCOME.MEASURED_AT, null);
    }

    ThemeOutcome measure(ThemeOutcomeId id, @Nullable String result, boolean met, Instant at) {
        return rows.update(
                id,
                new Patch()
                        .set(THEME_OUTCOME.RESULT, result)
                        .set(THEME_OUTCOME.MET, met)
                        .set(THEME_OUTCOME.MEASURED_AT, at));
    }

    ThemeOutcome archive(ThemeOutcomeId id) {
        return rows.archive(id);
    }

    private static ThemeOutcome outcome(Row row) {
        return new ThemeOutcome(
                row.get(THEME_OUTCOME.ID),
                row.get(THEME_OUTCOME.THEME_ID),
                row.get(THEME_OUTCOME.STATEMENT),
                row.get(THEME_OUTCOME.SIDE),
                row.get(THEME_OUTCOME.RELATION),
                row.get(THEME_OUTCOME.TARGET_ID),
                row.get(THEME_OUTCOME.RESULT),
                row.get(THEME_OUTCOME.MET),
                row.get(THEME_OUTCOME.MEASURED_AT),
                row.get(THEME_OUTCOME.VERSION),
                row.get(THEME_OUTCOME.CREATED_AT),
                row.get(THEME_OUTCOME.UPDATED_AT),
                row.get(THEME_OUTCOME.ARCHIVED_AT));
    }
}
