package dev.throughline.experiment.experiment;

import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Stretch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Which experiments should have begun, or end within a day or should have ended.
@Repository
class OwedExperimentRepository {

    private static final Field<Instant> SINCE = DSL.when(
                    EXPERIMENT_.STATE.eq(ExperimentState.DESIGNED), EXPERIMENT_.PLANNED_AT)
            .otherwise(DSL.greatest(
                    EXPERIMENT_.STARTED_AT, DSL.field("{0} - interval '1 day'", Instant.class, EXPERIMENT_.DUE_AT)));

    private final DSLContext sql;

    OwedExperimentRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Owed> due(Stretch stretch, ReachedTeams teams) {
        Instant now = Instant.now();
        return stretch.of(
                        sql.select(EXPERIMENT_.ID, SINCE, EXPERIMENT_.STATE, EXPERIMENT_.PLANNED_AT, EXPERIMENT_.DUE_AT)
                                .from(EXPERIMENT_)
                                .where(due(teams, now)),
                        SINCE,
                        EXPERIMENT_.ID)
                .map(row -> row.value3() == ExperimentState.DESIGNED
                        ? new Owed(
                                row.value1(),
                                "It was to begin already: start it, plan it anew or cancel it.",
                                row.value2(),
                                row.value4())
                        : new Owed(row.value1(), running(row.value5(), now), row.value2(), row.value5()));
    }

    int count(ReachedTeams teams) {
        return sql.fetchCount(EXPERIMENT_, due(teams, Instant.now()));
    }

    private static String running(@Nullable Instant dueAt, Instant now) {
        return dueAt != null && dueAt.isAfter(now)
                ? "It ends within a day: be ready to conclude it with what you learned."
                : "It runs longer than it was to run: conclude it with what you learned.";
    }

    private static Condition due(ReachedTeams teams, Instant now) {
        Condition begins = EXPERIMENT_.STATE.eq(ExperimentState.DESIGNED).and(EXPERIMENT_.PLANNED_AT.lt(now));
        Condition ends =
                EXPERIMENT_.STATE.eq(ExperimentState.RUNNING).and(EXPERIMENT_.DUE_AT.lt(now.plus(1, ChronoUnit.DAYS)));
        return begins.or(ends)
                .and(teams.everywhere() ? DSL.noCondition() : Bound.among(EXPERIMENT_.TEAM_ID, teams.teams()));
    }
}
