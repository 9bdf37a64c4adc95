package dev.throughline.reporting.lens;

import static dev.throughline.experiment.jooq.tables.ExperimentReport.EXPERIMENT_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeOutcomeReport.THEME_OUTCOME_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import dev.throughline.reporting.scope.Period;
import dev.throughline.roadmap.outcome.ThemeOutcomeSide;
import dev.throughline.roadmap.theme.ThemeState;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class ActivityRepository {

    private final DSLContext sql;

    ActivityRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// In discovery or delivery, or ended within the period after that; the oldest first.
    List<Activity> themes(Period period) {
        Condition business = exists(selectOne()
                .from(THEME_OUTCOME_REPORT)
                .where(THEME_OUTCOME_REPORT.THEME_ID.eq(THEME_REPORT.ID))
                .and(THEME_OUTCOME_REPORT.SIDE.eq(ThemeOutcomeSide.BUSINESS))
                .and(THEME_OUTCOME_REPORT.ARCHIVED_AT.isNull()));
        Field<Boolean> serves = field(business);
        return sql.select(
                        THEME_REPORT.ID,
                        THEME_REPORT.STATE,
                        ROADMAP_REPORT.TARGET_CONDITION_ID,
                        ROADMAP_REPORT.TEAM_ID,
                        serves)
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .where(THEME_REPORT.ARCHIVED_AT.isNull())
                .and(ROADMAP_REPORT.ARCHIVED_AT.isNull())
                .and(THEME_REPORT.STATE.notIn(ThemeState.PROPOSED, ThemeState.DECLINED))
                .and(THEME_REPORT.ENDED_AT.isNull().or(THEME_REPORT.ENDED_AT.ge(period.since())))
                .and(THEME_REPORT.CREATED_AT.lt(period.until()))
                .orderBy(THEME_REPORT.ID)
                .fetch(row -> new Activity(
                        LeverKind.THEME, row.value1(), row.value2().name(), row.value3(), row.value4(), row.value5()));
    }

    /// Started before the period ended, and not ended before it began; the oldest first.
    List<Activity> experiments(Period period) {
        return sql.select(
                        EXPERIMENT_REPORT.ID,
                        EXPERIMENT_REPORT.STATE,
                        EXPERIMENT_REPORT.TARGET_CONDITION_ID,
                        EXPERIMENT_REPORT.TEAM_ID)
                .from(EXPERIMENT_REPORT)
                .where(EXPERIMENT_REPORT.STARTED_AT.lt(period.until()))
                .and(EXPERIMENT_REPORT.ENDED_AT.isNull().or(EXPERIMENT_REPORT.ENDED_AT.ge(period.since())))
                .orderBy(EXPERIMENT_REPORT.ID)
                .fetch(row -> new Activity(
                        LeverKind.EXPERIMENT, row.value1(), row.value2().name(), row.value3(), row.value4(), false));
    }
}
