package dev.throughline.reporting.picture;

import static dev.throughline.experiment.jooq.tables.ExperimentReport.EXPERIMENT_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;

import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.reporting.scope.Period;
import dev.throughline.roadmap.theme.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// How many there are in each state, of each team under each target condition: one statement for each kind of thing.
@Repository
class StateRepository {

    private final DSLContext sql;

    StateRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Those that go on, and those that ended since the period began.
    List<InState> themes(Period period) {
        return sql.select(THEME_REPORT.STATE, ROADMAP_REPORT.TEAM_ID, ROADMAP_REPORT.TARGET_CONDITION_ID, DSL.count())
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .where(THEME_REPORT.ARCHIVED_AT.isNull())
                .and(ROADMAP_REPORT.ARCHIVED_AT.isNull())
                .and(THEME_REPORT.ENDED_AT.isNull().or(THEME_REPORT.ENDED_AT.ge(period.since())))
                .groupBy(THEME_REPORT.STATE, ROADMAP_REPORT.TEAM_ID, ROADMAP_REPORT.TARGET_CONDITION_ID)
                .fetch(row -> new InState(row.value1().name(), row.value2(), row.value3(), row.value4()));
    }

    /// Where each theme is that is on a roadmap in use.
    Map<ThemeId, InState> places() {
        return sql.select(
                        THEME_REPORT.ID, THEME_REPORT.STATE, ROADMAP_REPORT.TEAM_ID, ROADMAP_REPORT.TARGET_CONDITION_ID)
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .fetchMap(THEME_REPORT.ID, row -> new InState(row.value2().name(), row.value3(), row.value4(), 1));
    }

    /// What is concluded is told by what was concluded.
    List<InState> experiments(Period period) {
        return sql.select(
                        EXPERIMENT_REPORT.STATE,
                        EXPERIMENT_REPORT.CONCLUSION,
                        EXPERIMENT_REPORT.TEAM_ID,
                        EXPERIMENT_REPORT.TARGET_CONDITION_ID,
                        DSL.count())
                .from(EXPERIMENT_REPORT)
                .where(EXPERIMENT_REPORT.ENDED_AT.isNull().or(EXPERIMENT_REPORT.ENDED_AT.ge(period.since())))
                .groupBy(
                        EXPERIMENT_REPORT.STATE,
                        EXPERIMENT_REPORT.CONCLUSION,
                        EXPERIMENT_REPORT.TEAM_ID,
                        EXPERIMENT_REPORT.TARGET_CONDITION_ID)
                .fetch(row -> new InState(
                        row.value1() == ExperimentState.CONCLUDED
                                ? Objects.requireNonNull(row.value2()).name()
                                : row.value1().name(),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }
}
