package dev.throughline.experiment.portfolio;

import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_;
import static dev.throughline.experiment.jooq.Tables.LEARNING;

import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.sql.Bound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class LearningPortfolioRepository {

    private final DSLContext sql;

    LearningPortfolioRepository(DSLContext sql) {
        this.sql = sql;
    }

    Set<TeamId> teams() {
        return sql.selectDistinct(EXPERIMENT_.TEAM_ID).from(EXPERIMENT_).fetchSet(EXPERIMENT_.TEAM_ID);
    }

    /// Two statements, however many teams there are.
    List<TeamLearning> numbers(LearningPortfolio portfolio) {
        Instant begins = portfolio.begins();
        Instant ends = portfolio.ends();
        Map<TeamId, Integer> learned = sql.select(LEARNING.TEAM_ID, DSL.count())
                .from(LEARNING)
                .where(of(LEARNING.TEAM_ID, portfolio.of()))
                .and(LEARNING.CREATED_AT.ge(begins))
                .and(LEARNING.CREATED_AT.lt(ends))
                .groupBy(LEARNING.TEAM_ID)
                .fetchMap(LEARNING.TEAM_ID, DSL.count());
        Condition runs = EXPERIMENT_.STATE.eq(ExperimentState.RUNNING);
        Condition within = EXPERIMENT_.ENDED_AT.ge(begins).and(EXPERIMENT_.ENDED_AT.lt(ends));
        Field<Integer> running = DSL.count().filterWhere(runs);
        Field<Integer> overdue = DSL.count().filterWhere(runs.and(EXPERIMENT_.DUE_AT.lt(portfolio.at())));
        Field<Integer> started =
                DSL.count().filterWhere(EXPERIMENT_.STARTED_AT.ge(begins).and(EXPERIMENT_.STARTED_AT.lt(ends)));
        Function<ExperimentConclusion, Field<Integer>> concluded =
                conclusion -> DSL.count().filterWhere(within.and(EXPERIMENT_.CONCLUSION.eq(conclusion)));
        return sql.select(
                        EXPERIMENT_.TEAM_ID,
                        running.as("running"),
                        overdue.as("overdue"),
                        started.as("started"),
                        concluded.apply(ExperimentConclusion.VALIDATED).as("validated"),
                        concluded.apply(ExperimentConclusion.INVALIDATED).as("invalidated"),
                        concluded.apply(ExperimentConclusion.INCONCLUSIVE).as("inconclusive"))
                .from(EXPERIMENT_)
                .where(of(EXPERIMENT_.TEAM_ID, portfolio.of()))
                .groupBy(EXPERIMENT_.TEAM_ID)
                .orderBy(EXPERIMENT_.TEAM_ID)
                .fetch(row -> new TeamLearning(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        learned.getOrDefault(row.value1(), 0)));
    }

    static Condition of(Field<TeamId> team, @Nullable Set<TeamId> teams) {
        return teams == null ? DSL.noCondition() : Bound.among(team, teams);
    }
}
