package dev.throughline.roadmap.version;

import static dev.throughline.roadmap.jooq.Tables.PUBLISHED_OUTCOME;
import static dev.throughline.roadmap.jooq.Tables.PUBLISHED_THEME;

import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Shape;
import dev.throughline.roadmap.outcome.ThemeOutcome;
import dev.throughline.roadmap.theme.Theme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What versions say of themes. Nobody can alter it: the application's role may only insert and read.
@Repository
class PublishedThemeRepository {

    private final DSLContext sql;
    private final Shape themes;
    private final Shape outcomes;

    PublishedThemeRepository(DSLContext sql) {
        this.sql = sql;
        this.themes = Shape.of(
                sql,
                () -> sql.select(Shape.columns(PUBLISHED_THEME))
                        .from(PUBLISHED_THEME)
                        .where(Bound.among(PUBLISHED_THEME.ROADMAP_VERSION_ID))
                        .orderBy(PUBLISHED_THEME.PLACE));
        this.outcomes = Shape.of(
                sql,
                () -> sql.select(Shape.columns(PUBLISHED_OUTCOME))
                        .from(PUBLISHED_OUTCOME)
                        .where(Bound.among(PUBLISHED_OUTCOME.PUBLISHED_THEME_ID))
                        .orderBy(PUBLISHED_OUTCOME.PLACE));
    }

    Map<RoadmapVersionId, List<PublishedTheme>> of(Set<RoadmapVersionId> versions) {
        return themes.list(PublishedThemeRepository::theme, versions).stream()
                .collect(Collectors.groupingBy(PublishedTheme::roadmapVersionId));
    }

    Map<PublishedThemeId, List<PublishedOutcome>> outcomesOf(Set<PublishedThemeId> themes) {
        return outcomes.list(PublishedThemeRepository::outcome, themes).stream()
                .collect(Collectors.groupingBy(PublishedOutcome::publishedThemeId));
    }

    /// As far as the audience of the version reads it: what it does not read is not written.
    PublishedThemeId insert(RoadmapVersion version, int place, Theme theme, @Nullable String phase) {
        var insert = sql.insertInto(PUBLISHED_THEME)
                .set(PUBLISHED_THEME.ROADMAP_VERSION_ID, version.id())
                .set(PUBLISHED_THEME.THEME_ID, theme.id())
                .set(PUBLISHED_THEME.PLACE, place)
                .set(PUBLISHED_THEME.PROBLEM, theme.problem());
        if (version.audience().readsStatus()) {
            insert.set(PUBLISHED_THEME.THEME_STATE, theme.state())
                    .set(PUBLISHED_THEME.PHASE_NAME, phase)
                    .set(PUBLISHED_THEME.IN_BUILD, theme.inBuild().toArray(String[]::new));
        }
        if (version.audience().readsBeliefs()) {
            insert.set(PUBLISHED_THEME.TITLE, theme.title())
                    .set(PUBLISHED_THEME.LANE, theme.lane())
                    .set(
                            PUBLISHED_THEME.HYPOTHESIS_STATEMENT,
                            theme.hypothesis().statement())
                    .set(PUBLISHED_THEME.PROBLEM_VALIDITY, theme.hypothesis().problem())
                    .set(PUBLISHED_THEME.SOLUTION_VALIDITY, theme.hypothesis().solution())
                    .set(PUBLISHED_THEME.KNOWN, theme.hypothesis().known().toArray(String[]::new))
                    .set(PUBLISHED_THEME.UNKNOWN, theme.hypothesis().unknown().toArray(String[]::new))
                    .set(PUBLISHED_THEME.LEARNED, theme.learned());
        }
        return Objects.requireNonNull(insert.returning(PUBLISHED_THEME.ID).fetchSingle(PUBLISHED_THEME.ID));
    }

    void insert(PublishedThemeId theme, int place, ThemeOutcome outcome, @Nullable String goal) {
        sql.insertInto(PUBLISHED_OUTCOME)
                .set(PUBLISHED_OUTCOME.PUBLISHED_THEME_ID, theme)
                .set(PUBLISHED_OUTCOME.THEME_OUTCOME_ID, outcome.id())
                .set(PUBLISHED_OUTCOME.PLACE, place)
                .set(PUBLISHED_OUTCOME.STATEMENT, outcome.statement())
                .set(PUBLISHED_OUTCOME.THEME_OUTCOME_SIDE, outcome.side())
                .set(PUBLISHED_OUTCOME.RELATION, outcome.relation())
                .set(PUBLISHED_OUTCOME.GOAL, goal)
                .set(PUBLISHED_OUTCOME.RESULT, outcome.result())
                .set(PUBLISHED_OUTCOME.MET, outcome.met())
                .execute();
    }

    private static PublishedTheme theme(Row row) {
        return new PublishedTheme(
                row.get(PUBLISHED_THEME.ID),
                row.get(PUBLISHED_THEME.ROADMAP_VERSION_ID),
                row.get(PUBLISHED_THEME.THEME_ID),
                row.get(PUBLISHED_THEME.PLACE),
                row.get(PUBLISHED_THEME.PROBLEM),
                row.get(PUBLISHED_THEME.THEME_STATE),
                row.get(PUBLISHED_THEME.PHASE_NAME),
                List.of(row.get(PUBLISHED_THEME.IN_BUILD)),
                row.get(PUBLISHED_THEME.TITLE),
                row.get(PUBLISHED_THEME.LANE),
                row.get(PUBLISHED_THEME.HYPOTHESIS_STATEMENT),
                row.get(PUBLISHED_THEME.PROBLEM_VALIDITY),
                row.get(PUBLISHED_THEME.SOLUTION_VALIDITY),
                List.of(row.get(PUBLISHED_THEME.KNOWN)),
                List.of(row.get(PUBLISHED_THEME.UNKNOWN)),
                row.get(PUBLISHED_THEME.LEARNED));
    }

    private static PublishedOutcome outcome(Row row) {
        return new PublishedOutcome(
                row.get(PUBLISHED_OUTCOME.ID),
                row.get(PUBLISHED_OUTCOME.PUBLISHED_THEME_ID),
                row.get(PUBLISHED_OUTCOME.STATEMENT),
                row.get(PUBLISHED_OUTCOME.THEME_OUTCOME_SIDE),
                row.get(PUBLISHED_OUTCOME.RELATION),
                row.get(PUBLISHED_OUTCOME.GOAL),
                row.get(PUBLISHED_OUTCOME.RESULT),
                row.get(PUBLISHED_OUTCOME.MET));
    }
}
