package dev.throughline.stakeholder.decision;

import static dev.throughline.stakeholder.jooq.Tables.ADVICE;
import static dev.throughline.stakeholder.jooq.Tables.DECISION;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Which decisions wait for a member, and who was asked.
@Repository
class OwedDecisionRepository {

    private static final Condition OPEN = DECISION.STATE.eq(DecisionState.OPEN);

    private final DSLContext sql;

    OwedDecisionRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Owed> open(Stretch stretch, MemberId owner) {
        return stretch.of(
                        sql.select(DECISION.ID, DECISION.CREATED_AT)
                                .from(DECISION)
                                .where(OPEN)
                                .and(DECISION.OWNER_ID.eq(owner)),
                        DECISION.CREATED_AT,
                        DECISION.ID)
                .map(row -> new Owed(row.value1(), "You own this decision: hear others, and decide.", row.value2()));
    }

    int open(MemberId owner) {
        return sql.fetchCount(DECISION, OPEN.and(DECISION.OWNER_ID.eq(owner)));
    }

    List<Owed> asked(Stretch stretch, MemberId member) {
        return stretch.of(
                        sql.select(DECISION.ID, ADVICE.CREATED_AT)
                                .from(ADVICE)
                                .join(DECISION)
                                .on(DECISION.ID.eq(ADVICE.DECISION_ID))
                                .where(OPEN)
                                .and(ADVICE.MEMBER_ID.eq(member))
                                .and(ADVICE.STATEMENT.isNull()),
                        ADVICE.CREATED_AT,
                        DECISION.ID)
                .map(row ->
                        new Owed(row.value1(), "You were asked what you think before it is decided.", row.value2()));
    }

    int asked(MemberId member) {
        return sql.fetchCount(sql.selectOne()
                .from(ADVICE)
                .join(DECISION)
                .on(DECISION.ID.eq(ADVICE.DECISION_ID))
                .where(OPEN)
                .and(ADVICE.MEMBER_ID.eq(member))
                .and(ADVICE.STATEMENT.isNull()));
    }

    /// Whom the decision, which is held, asked last.
    Optional<MemberId> askedLast(DecisionId decision) {
        return sql.select(ADVICE.MEMBER_ID)
                .from(ADVICE)
                .where(ADVICE.DECISION_ID.eq(decision))
                .and(ADVICE.STATEMENT.isNull())
                .orderBy(ADVICE.CREATED_AT.desc(), ADVICE.ID.desc())
                .limit(1)
                .fetchOptional(ADVICE.MEMBER_ID);
    }

    Set<MemberId> heard(DecisionId decision) {
        return sql.select(ADVICE.MEMBER_ID)
                .from(ADVICE)
                .where(ADVICE.DECISION_ID.eq(decision))
                .fetchSet(ADVICE.MEMBER_ID);
    }
}
