package dev.throughline.reporting.health;

import static dev.throughline.experiment.jooq.tables.ExperimentReport.EXPERIMENT_REPORT;
import static dev.throughline.experiment.jooq.tables.LearningReport.LEARNING_REPORT;
import static dev.throughline.organisation.jooq.tables.BusinessLineReport.BUSINESS_LINE_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;

import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class HealthRepository {

    private final DSLContext sql;

    HealthRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Also those that are archived: what is in use may hang below them.
    List<LedLine> lines() {
        return sql.select(BUSINESS_LINE_REPORT.ID, BUSINESS_LINE_REPORT.PARENT_ID, BUSINESS_LINE_REPORT.ARCHIVED_AT)
                .from(BUSINESS_LINE_REPORT)
                .orderBy(BUSINESS_LINE_REPORT.ID)
                .fetch(row -> new LedLine(row.value1(), row.value2(), row.value3() != null));
    }

    List<LedTeam> teams() {
        return sql.select(TEAM_REPORT.ID, TEAM_REPORT.BUSINESS_LINE_ID)
                .from(TEAM_REPORT)
                .where(TEAM_REPORT.ARCHIVED_AT.isNull())
                .orderBy(TEAM_REPORT.ID)
                .fetch(row -> new LedTeam(row.value1(), row.value2()));
    }

    List<WantedCondition> conditions() {
        return sql.select(
                        TARGET_CONDITION_REPORT.ID,
                        TARGET_CONDITION_REPORT.TARGET_ID,
                        TARGET_CONDITION_REPORT.BASELINE_AT,
                        TARGET_CONDITION_REPORT.CREATED_AT)
                .from(TARGET_CONDITION_REPORT)
                .where(TARGET_CONDITION_REPORT.ARCHIVED_AT.isNull())
                .and(TARGET_CONDITION_REPORT.STATE.in(
                        TargetConditionState.DRAFT, TargetConditionState.BASELINED, TargetConditionState.ACTIVE))
                .orderBy(TARGET_CONDITION_REPORT.ID)
                .fetch(row ->
                        new WantedCondition(row.value1(), row.value2() != null && row.value3() != null, row.value4()));
    }

    List<EndedExperiment> experiments() {
        var taught = DSL.field(DSL.exists(
                DSL.selectOne().from(LEARNING_REPORT).where(LEARNING_REPORT.EXPERIMENT_ID.eq(EXPERIMENT_REPORT.ID))));
        return sql.select(
                        EXPERIMENT_REPORT.ID,
                        EXPERIMENT_REPORT.TEAM_ID,
                        EXPERIMENT_REPORT.TARGET_CONDITION_ID,
                        EXPERIMENT_REPORT.ENDED_AT,
                        taught)
                .from(EXPERIMENT_REPORT)
                .where(EXPERIMENT_REPORT.STARTED_AT.isNotNull())
                .and(EXPERIMENT_REPORT.ENDED_AT.isNotNull())
                .orderBy(EXPERIMENT_REPORT.ID)
                .fetch(row ->
                        new EndedExperiment(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    Map<ThemeId, ThemePlace> themes() {
        return sql.select(THEME_REPORT.ID, ROADMAP_REPORT.TEAM_ID, ROADMAP_REPORT.TARGET_CONDITION_ID)
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .fetchMap(THEME_REPORT.ID, row -> new ThemePlace(row.value2(), row.value3()));
    }
}
