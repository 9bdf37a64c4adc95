package dev.throughline.reporting.buildtrap;

import static dev.throughline.experiment.jooq.tables.ExperimentReport.EXPERIMENT_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeOutcomeReport.THEME_OUTCOME_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;
import static dev.throughline.stakeholder.jooq.tables.PromiseReport.PROMISE_REPORT;
import static dev.throughline.strategy.jooq.tables.ChallengeReport.CHALLENGE_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.promise.Exposure;
import dev.throughline.stakeholder.promise.PromiseState;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class BuildTrapRepository {

    private final DSLContext sql;

    BuildTrapRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<TrapTheme> themes() {
        var measured = DSL.field(DSL.select(DSL.max(THEME_OUTCOME_REPORT.MEASURED_AT))
                .from(THEME_OUTCOME_REPORT)
                .where(THEME_OUTCOME_REPORT.THEME_ID.eq(THEME_REPORT.ID))
                .and(THEME_OUTCOME_REPORT.ARCHIVED_AT.isNull()));
        return sql.select(
                        THEME_REPORT.ID,
                        THEME_REPORT.ROADMAP_ID,
                        ROADMAP_REPORT.TEAM_ID,
                        ROADMAP_REPORT.TARGET_CONDITION_ID,
                        THEME_REPORT.TITLE,
                        THEME_REPORT.ORIGIN,
                        THEME_REPORT.STATE,
                        THEME_REPORT.PHASE,
                        THEME_REPORT.PHASE_SINCE,
                        THEME_REPORT.CREATED_AT,
                        THEME_REPORT.ENDED_AT,
                        measured,
                        THEME_REPORT.ARCHIVED_AT,
                        ROADMAP_REPORT.ARCHIVED_AT)
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .orderBy(THEME_REPORT.ROADMAP_ID, THEME_REPORT.PRIORITY.asc().nullsLast(), THEME_REPORT.ID)
                .fetch(row -> new TrapTheme(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13() != null || row.value14() != null));
    }

    /// Those that a promised feature stands on and that lead to nothing wanted, while the promise still counts.
    Set<ThemeId> hijacked() {
        return new HashSet<>(sql.select(PROMISE_REPORT.THEME_ID)
                .from(PROMISE_REPORT)
                .where(PROMISE_REPORT.EXPOSURE.eq(Exposure.HIJACK))
                .and(PROMISE_REPORT.THEME_ID.isNotNull())
                .and(PROMISE_REPORT.STATE.in(
                        PromiseState.LOGGED, PromiseState.TRIAGED, PromiseState.RENEGOTIATED, PromiseState.ACCEPTED))
                .fetch(PROMISE_REPORT.THEME_ID));
    }

    /// What has not ended.
    List<TrapStatement> challenges() {
        return sql.select(CHALLENGE_REPORT.ID, CHALLENGE_REPORT.STATEMENT)
                .from(CHALLENGE_REPORT)
                .where(CHALLENGE_REPORT.ARCHIVED_AT.isNull())
                .and(CHALLENGE_REPORT.STATE.in(
                        ChallengeState.DRAFT, ChallengeState.PROPOSED, ChallengeState.ACTIVE, ChallengeState.PAUSED))
                .orderBy(CHALLENGE_REPORT.ID)
                .fetch(row -> new TrapStatement(row.value1(), "challenge", row.value1(), null, row.value2()));
    }

    List<TrapStatement> targetConditions() {
        return sql.select(TARGET_CONDITION_REPORT.ID, TARGET_CONDITION_REPORT.STATEMENT)
                .from(TARGET_CONDITION_REPORT)
                .where(TARGET_CONDITION_REPORT.ARCHIVED_AT.isNull())
                .and(TARGET_CONDITION_REPORT.STATE.in(
                        TargetConditionState.DRAFT, TargetConditionState.BASELINED, TargetConditionState.ACTIVE))
                .orderBy(TARGET_CONDITION_REPORT.ID)
                .fetch(row -> new TrapStatement(row.value1(), "target condition", row.value1(), null, row.value2()));
    }

    Set<TargetConditionId> pathsKnown() {
        return new HashSet<>(sql.select(TARGET_CONDITION_REPORT.ID)
                .from(TARGET_CONDITION_REPORT)
                .where(TARGET_CONDITION_REPORT.PATH_KNOWN)
                .fetch(TARGET_CONDITION_REPORT.ID));
    }

    List<TrapStatement> outcomes() {
        return sql.select(
                        THEME_OUTCOME_REPORT.ID,
                        ROADMAP_REPORT.TARGET_CONDITION_ID,
                        ROADMAP_REPORT.TEAM_ID,
                        THEME_OUTCOME_REPORT.STATEMENT)
                .from(THEME_OUTCOME_REPORT)
                .join(THEME_REPORT)
                .on(THEME_REPORT.ID.eq(THEME_OUTCOME_REPORT.THEME_ID))
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .where(THEME_OUTCOME_REPORT.ARCHIVED_AT.isNull())
                .and(THEME_REPORT.ARCHIVED_AT.isNull())
                .and(THEME_REPORT.ENDED_AT.isNull())
                .and(ROADMAP_REPORT.ARCHIVED_AT.isNull())
                .orderBy(THEME_OUTCOME_REPORT.ID)
                .fetch(row -> new TrapStatement(row.value1(), "outcome", row.value2(), row.value3(), row.value4()));
    }

    List<TrapExperiment> experiments() {
        return sql.select(
                        EXPERIMENT_REPORT.ID,
                        EXPERIMENT_REPORT.TEAM_ID,
                        EXPERIMENT_REPORT.TARGET_CONDITION_ID,
                        EXPERIMENT_REPORT.STARTED_AT,
                        EXPERIMENT_REPORT.ENDED_AT,
                        EXPERIMENT_REPORT.CONCLUSION)
                .from(EXPERIMENT_REPORT)
                .where(EXPERIMENT_REPORT.STARTED_AT.isNotNull())
                .orderBy(EXPERIMENT_REPORT.ID)
                .fetch(row -> new TrapExperiment(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    Set<TeamId> teams() {
        return new HashSet<>(sql.select(TEAM_REPORT.ID)
                .from(TEAM_REPORT)
                .where(TEAM_REPORT.ARCHIVED_AT.isNull())
                .fetch(TEAM_REPORT.ID));
    }
}
