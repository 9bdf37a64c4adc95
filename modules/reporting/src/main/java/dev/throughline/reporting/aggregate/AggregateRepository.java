package dev.throughline.reporting.aggregate;

import static dev.throughline.experiment.jooq.tables.ExperimentReport.EXPERIMENT_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;
import static dev.throughline.stakeholder.jooq.tables.PromiseReport.PROMISE_REPORT;
import static dev.throughline.strategy.jooq.tables.ChallengeReport.CHALLENGE_REPORT;
import static dev.throughline.strategy.jooq.tables.InitiativeReport.INITIATIVE_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;
import static dev.throughline.strategy.jooq.tables.VisionReport.VISION_REPORT;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/// One statement for each kind of thing.
@Repository
class AggregateRepository {

    private final DSLContext sql;

    AggregateRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// When each was made.
    Map<Id, Instant> visions() {
        return made(VISION_REPORT, VISION_REPORT.ID, VISION_REPORT.CREATED_AT);
    }

    Map<Id, Instant> challenges() {
        return made(CHALLENGE_REPORT, CHALLENGE_REPORT.ID, CHALLENGE_REPORT.CREATED_AT);
    }

    Map<Id, Instant> initiatives() {
        return made(INITIATIVE_REPORT, INITIATIVE_REPORT.ID, INITIATIVE_REPORT.CREATED_AT);
    }

    Map<Id, Instant> targetConditions() {
        return made(TARGET_CONDITION_REPORT, TARGET_CONDITION_REPORT.ID, TARGET_CONDITION_REPORT.CREATED_AT);
    }

    private Map<Id, Instant> made(Table<?> table, Field<? extends Id> id, Field<Instant> createdAt) {
        Map<Id, Instant> made = new HashMap<>();
        sql.select(id, createdAt).from(table).forEach(row -> made.put(row.value1(), row.value2()));
        return made;
    }

    /// The business line of each team that has one.
    Map<TeamId, BusinessLineId> homes() {
        return sql.select(TEAM_REPORT.ID, TEAM_REPORT.BUSINESS_LINE_ID)
                .from(TEAM_REPORT)
                .where(TEAM_REPORT.BUSINESS_LINE_ID.isNotNull())
                .fetchMap(TEAM_REPORT.ID, TEAM_REPORT.BUSINESS_LINE_ID);
    }

    List<PlacedThing> themes() {
        return sql.select(
                        THEME_REPORT.ID,
                        ROADMAP_REPORT.TEAM_ID,
                        ROADMAP_REPORT.TARGET_CONDITION_ID,
                        THEME_REPORT.STATE,
                        THEME_REPORT.CREATED_AT)
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .where(THEME_REPORT.ARCHIVED_AT.isNull())
                .and(ROADMAP_REPORT.ARCHIVED_AT.isNull())
                .orderBy(THEME_REPORT.ID)
                .fetch(row -> new PlacedThing(
                        row.value1(), row.value2(), row.value3(), row.value4().name(), row.value5()));
    }

    List<PlacedThing> experiments() {
        return sql.select(
                        EXPERIMENT_REPORT.ID,
                        EXPERIMENT_REPORT.TEAM_ID,
                        EXPERIMENT_REPORT.TARGET_CONDITION_ID,
                        EXPERIMENT_REPORT.STATE,
                        EXPERIMENT_REPORT.CREATED_AT)
                .from(EXPERIMENT_REPORT)
                .orderBy(EXPERIMENT_REPORT.ID)
                .fetch(row -> new PlacedThing(
                        row.value1(), row.value2(), row.value3(), row.value4().name(), row.value5()));
    }

    /// A promise belongs to the team whose theme is behind it; to nobody as long as there is none.
    List<PlacedThing> promises() {
        return sql.select(
                        PROMISE_REPORT.ID,
                        ROADMAP_REPORT.TEAM_ID,
                        ROADMAP_REPORT.TARGET_CONDITION_ID,
                        PROMISE_REPORT.STATE,
                        PROMISE_REPORT.CREATED_AT)
                .from(PROMISE_REPORT)
                .leftJoin(THEME_REPORT)
                .on(THEME_REPORT.ID.eq(PROMISE_REPORT.THEME_ID))
                .leftJoin(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .orderBy(PROMISE_REPORT.ID)
                .fetch(row -> new PlacedThing(
                        row.value1(), row.value2(), row.value3(), row.value4().name(), row.value5()));
    }
}
