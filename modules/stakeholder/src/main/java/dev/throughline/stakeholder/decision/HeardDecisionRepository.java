package dev.throughline.stakeholder.decision;

import static dev.throughline.stakeholder.jooq.tables.Advice.ADVICE;
import static dev.throughline.stakeholder.jooq.tables.Decision.DECISION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class HeardDecisionRepository {

    private final DSLContext sql;

    HeardDecisionRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<HeardDecision> all() {
        var heard = DSL.field(DSL.exists(DSL.selectOne()
                .from(ADVICE)
                .where(ADVICE.DECISION_ID.eq(DECISION.ID))
                .and(ADVICE.MEMBER_ID.ne(DECISION.OWNER_ID))
                .and(ADVICE.STATEMENT.isNotNull())));
        return sql.select(
                        DECISION.ID,
                        DECISION.STATE,
                        DECISION.CREATED_AT,
                        DECISION.DECIDED_AT,
                        DECISION.CHALLENGE_ID,
                        DECISION.TARGET_CONDITION_ID,
                        DECISION.THEME_ID,
                        heard)
                .from(DECISION)
                .where(DECISION.STATE.ne(DecisionState.DROPPED))
                .orderBy(DECISION.CREATED_AT, DECISION.ID)
                .fetch(row -> new HeardDecision(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }
}
