package dev.throughline.reporting.sharedtruth;

import static dev.throughline.roadmap.jooq.tables.EvidenceReport.EVIDENCE_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;
import static dev.throughline.stakeholder.jooq.tables.InsightReport.INSIGHT_REPORT;
import static dev.throughline.stakeholder.jooq.tables.ProblemReport.PROBLEM_REPORT;
import static dev.throughline.stakeholder.jooq.tables.RequestReport.REQUEST_REPORT;
import static dev.throughline.stakeholder.jooq.tables.StakeholderReport.STAKEHOLDER_REPORT;

import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.stakeholder.insight.InsightState;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class SharedTruthRepository {

    private final DSLContext sql;

    SharedTruthRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<TruthTheme> themes() {
        return sql.select(THEME_REPORT.ID, ROADMAP_REPORT.TEAM_ID, ROADMAP_REPORT.TARGET_CONDITION_ID)
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .where(THEME_REPORT.STATE.in(ThemeState.DISCOVERY, ThemeState.DELIVERY))
                .and(THEME_REPORT.ARCHIVED_AT.isNull())
                .and(ROADMAP_REPORT.ARCHIVED_AT.isNull())
                .orderBy(THEME_REPORT.ID)
                .fetch(row -> new TruthTheme(row.value1(), row.value2(), row.value3()));
    }

    List<TruthProblem> problems() {
        return sql.select(PROBLEM_REPORT.ID, PROBLEM_REPORT.THEME_ID)
                .from(PROBLEM_REPORT)
                .where(PROBLEM_REPORT.ARCHIVED_AT.isNull())
                .orderBy(PROBLEM_REPORT.ID)
                .fetch(row -> new TruthProblem(row.value1(), row.value2()));
    }

    List<Heard> evidence() {
        return sql.select(
                        EVIDENCE_REPORT.ID,
                        ROADMAP_REPORT.TEAM_ID,
                        EVIDENCE_REPORT.SOURCE_TEAM_ID,
                        EVIDENCE_REPORT.SOURCE,
                        EVIDENCE_REPORT.THEME_ID)
                .from(EVIDENCE_REPORT)
                .join(THEME_REPORT)
                .on(THEME_REPORT.ID.eq(EVIDENCE_REPORT.THEME_ID))
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .where(EVIDENCE_REPORT.ARCHIVED_AT.isNull())
                .and(THEME_REPORT.ENDED_AT.isNull())
                .orderBy(EVIDENCE_REPORT.ID)
                .fetch(row -> new Heard(
                        row.value1(),
                        TruthSource.ofEvidence(row.value2(), row.value3(), row.value4()),
                        null,
                        row.value5(),
                        null,
                        false));
    }

    /// What somebody has understood.
    List<Heard> insights() {
        return sql.select(
                        INSIGHT_REPORT.ID,
                        INSIGHT_REPORT.CONVERSATION_CHANNEL,
                        INSIGHT_REPORT.ACCOUNT_ID,
                        INSIGHT_REPORT.THEME_ID,
                        INSIGHT_REPORT.PROBLEM_ID)
                .from(INSIGHT_REPORT)
                .where(INSIGHT_REPORT.STATE.eq(InsightState.UNDERSTOOD))
                .orderBy(INSIGHT_REPORT.ID)
                .fetch(row -> new Heard(
                        row.value1(),
                        TruthSource.ofInsight(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        false));
    }

    /// What led to a problem, and what was merged into that.
    List<Heard> requests() {
        var original = REQUEST_REPORT.as("original");
        var problem = DSL.coalesce(REQUEST_REPORT.PROBLEM_ID, original.PROBLEM_ID);
        return sql.select(
                        REQUEST_REPORT.ID,
                        REQUEST_REPORT.ACCOUNT_ID,
                        REQUEST_REPORT.STAKEHOLDER_ID,
                        STAKEHOLDER_REPORT.FUNCTION,
                        problem)
                .from(REQUEST_REPORT)
                .leftJoin(original)
                .on(original.ID.eq(REQUEST_REPORT.DUPLICATE_OF_ID))
                .leftJoin(STAKEHOLDER_REPORT)
                .on(STAKEHOLDER_REPORT.ID.eq(REQUEST_REPORT.STAKEHOLDER_ID))
                .where(problem.isNotNull())
                .orderBy(REQUEST_REPORT.ID)
                .fetch(row -> new Heard(
                        row.value1(),
                        TruthSource.ofRequest(row.value2() != null, row.value3() != null, row.value4()),
                        row.value2(),
                        null,
                        row.value5(),
                        true));
    }
}
