package dev.throughline.reporting.learning;

import static dev.throughline.experiment.jooq.tables.ExperimentReport.EXPERIMENT_REPORT;
import static dev.throughline.experiment.jooq.tables.KnowledgeItemReport.KNOWLEDGE_ITEM_REPORT;
import static dev.throughline.experiment.jooq.tables.LearningReport.LEARNING_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;

import dev.throughline.organisation.team.TeamId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class LearningReportRepository {

    private final DSLContext sql;

    LearningReportRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<TriedExperiment> experiments() {
        return sql.select(
                        EXPERIMENT_REPORT.ID,
                        EXPERIMENT_REPORT.TEAM_ID,
                        EXPERIMENT_REPORT.TARGET_CONDITION_ID,
                        EXPERIMENT_REPORT.STATE,
                        EXPERIMENT_REPORT.STARTED_AT,
                        EXPERIMENT_REPORT.DUE_AT,
                        EXPERIMENT_REPORT.ENDED_AT,
                        EXPERIMENT_REPORT.CONCLUSION)
                .from(EXPERIMENT_REPORT)
                .orderBy(EXPERIMENT_REPORT.ID)
                .fetch(row -> new TriedExperiment(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    List<Learned> learnings(Instant from, Instant to) {
        return sql.select(
                        LEARNING_REPORT.ID,
                        LEARNING_REPORT.TEAM_ID,
                        LEARNING_REPORT.TARGET_CONDITION_ID,
                        LEARNING_REPORT.CREATED_AT)
                .from(LEARNING_REPORT)
                .where(LEARNING_REPORT.CREATED_AT.ge(from))
                .and(LEARNING_REPORT.CREATED_AT.lt(to))
                .orderBy(LEARNING_REPORT.ID)
                .fetch(row -> new Learned(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// What began before a moment, with what came before and after it.
    List<HeldKnowledge> knowledge(Instant to) {
        var item = KNOWLEDGE_ITEM_REPORT.as("item");
        var former = KNOWLEDGE_ITEM_REPORT.as("former");
        var next = KNOWLEDGE_ITEM_REPORT.as("next");
        return sql.select(
                        item.ID,
                        item.TEAM_ID,
                        item.TARGET_CONDITION_ID,
                        item.KIND,
                        former.KIND,
                        EXPERIMENT_REPORT.CONCLUSION,
                        item.SINCE,
                        item.UNTIL,
                        DSL.field(next.ID.isNotNull()),
                        DSL.field(item.ENDED_BY_LEARNING_ID.isNotNull()))
                .from(item)
                .leftJoin(former)
                .on(former.ID.eq(item.FORMER_ID))
                .leftJoin(next)
                .on(next.FORMER_ID.eq(item.ID))
                .leftJoin(LEARNING_REPORT)
                .on(LEARNING_REPORT.ID.eq(item.LEARNING_ID))
                .leftJoin(EXPERIMENT_REPORT)
                .on(EXPERIMENT_REPORT.ID.eq(LEARNING_REPORT.EXPERIMENT_ID))
                .where(item.SINCE.lt(to))
                .orderBy(item.ID)
                .fetch(row -> new HeldKnowledge(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    /// Those in use that there were before a moment.
    List<TeamId> teams(Instant to) {
        return sql.select(TEAM_REPORT.ID)
                .from(TEAM_REPORT)
                .where(TEAM_REPORT.ARCHIVED_AT.isNull())
                .and(TEAM_REPORT.CREATED_AT.lt(to))
                .orderBy(TEAM_REPORT.ID)
                .fetch(TEAM_REPORT.ID);
    }
}
