package dev.throughline.strategy.checkin;

import static dev.throughline.strategy.jooq.Tables.CHECK_IN;
import static dev.throughline.strategy.jooq.Tables.TARGET_CONDITION;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Stretch;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Of which active target conditions nobody has said for too long how they stand.
@Repository
class OwedCheckInRepository {

    private static final Field<Instant> LAST = DSL.coalesce(
            DSL.field(DSL.select(DSL.max(CHECK_IN.CREATED_AT))
                    .from(CHECK_IN)
                    .where(CHECK_IN.TARGET_CONDITION_ID.eq(TARGET_CONDITION.ID))),
            TARGET_CONDITION.BASELINE_AT,
            TARGET_CONDITION.CREATED_AT);

    private final DSLContext sql;

    OwedCheckInRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Owed> due(Stretch stretch, ReachedTeams teams, Duration every) {
        return stretch.earlier(every)
                .of(
                        sql.select(TARGET_CONDITION.ID, LAST)
                                .from(TARGET_CONDITION)
                                .where(due(teams, every)),
                        LAST,
                        TARGET_CONDITION.ID)
                .map(row -> new Owed(
                        row.value1(),
                        "It was last said %d days ago or more how it stands: check in.".formatted(every.toDays()),
                        row.value2().plus(every)));
    }

    int count(ReachedTeams teams, Duration every) {
        return sql.fetchCount(TARGET_CONDITION, due(teams, every));
    }

    private static Condition due(ReachedTeams teams, Duration every) {
        return TARGET_CONDITION
                .STATE
                .eq(TargetConditionState.ACTIVE)
                .and(TARGET_CONDITION.ARCHIVED_AT.isNull())
                .and(teams.everywhere() ? DSL.noCondition() : Bound.among(TARGET_CONDITION.TEAM_ID, teams.teams()))
                .and(LAST.lt(Instant.now().minus(every)));
    }
}
