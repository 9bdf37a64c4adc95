package dev.throughline.strategy.line;

import static dev.throughline.strategy.jooq.Tables.CHALLENGE;
import static dev.throughline.strategy.jooq.Tables.INITIATIVE;
import static dev.throughline.strategy.jooq.Tables.TARGET_CONDITION;
import static org.jooq.impl.DSL.select;

import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.vision.VisionId;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

@Repository
class DescendantRepository {

    private final DSLContext sql;

    DescendantRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean endAfter(VisionId vision, LocalDate day) {
        Condition under = CHALLENGE.VISION_ID.eq(vision);
        return challengeEndsAfter(under, day)
                || belowEndsAfter(select(CHALLENGE.ID).from(CHALLENGE).where(under), day);
    }

    boolean endAfter(ChallengeId challenge, LocalDate day) {
        Condition under = CHALLENGE.INTENT_ID.eq(challenge);
        return challengeEndsAfter(under, day)
                || belowEndsAfter(
                        select(CHALLENGE.ID).from(CHALLENGE).where(under.or(CHALLENGE.ID.eq(challenge))), day);
    }

    boolean endAfter(InitiativeId initiative, LocalDate day) {
        return sql.fetchExists(
                TARGET_CONDITION,
                below(initiative).and(TARGET_CONDITION.ARCHIVED_AT.isNull()).and(TARGET_CONDITION.DUE_ON.gt(day)));
    }

    Set<TargetConditionId> conditionsBelow(VisionId vision) {
        return inUse(below(vision));
    }

    Set<TargetConditionId> conditionsBelow(ChallengeId challenge) {
        return inUse(below(challenge));
    }

    Set<TargetConditionId> conditionsBelow(InitiativeId initiative) {
        return inUse(below(initiative));
    }

    Set<TargetConditionId> conditionsEverBelow(VisionId vision) {
        return conditionsWhere(below(vision));
    }

    Set<TargetConditionId> conditionsEverBelow(ChallengeId challenge) {
        return conditionsWhere(below(challenge));
    }

    Set<TargetConditionId> conditionsEverBelow(InitiativeId initiative) {
        return conditionsWhere(below(initiative));
    }

    private static Condition below(VisionId vision) {
        return below(select(CHALLENGE.ID).from(CHALLENGE).where(CHALLENGE.VISION_ID.eq(vision)));
    }

    private static Condition below(ChallengeId challenge) {
        return below(select(CHALLENGE.ID)
                .from(CHALLENGE)
                .where(CHALLENGE.ID.eq(challenge).or(CHALLENGE.INTENT_ID.eq(challenge))));
    }

    private static Condition below(InitiativeId initiative) {
        return TARGET_CONDITION.INITIATIVE_ID.eq(initiative);
    }

    private static Condition below(Select<Record1<ChallengeId>> challenges) {
        return TARGET_CONDITION
                .CHALLENGE_ID
                .in(challenges)
                .or(TARGET_CONDITION.INITIATIVE_ID.in(
                        select(INITIATIVE.ID).from(INITIATIVE).where(INITIATIVE.CHALLENGE_ID.in(challenges))));
    }

    private Set<TargetConditionId> inUse(Condition condition) {
        return conditionsWhere(condition.and(TARGET_CONDITION.ARCHIVED_AT.isNull()));
    }

    private Set<TargetConditionId> conditionsWhere(Condition condition) {
        return sql.select(TARGET_CONDITION.ID)
                .from(TARGET_CONDITION)
                .where(condition)
                .fetchSet(TARGET_CONDITION.ID);
    }

    private boolean challengeEndsAfter(Condition under, LocalDate day) {
        return sql.fetchExists(
                CHALLENGE, under.and(CHALLENGE.ARCHIVED_AT.isNull()).and(CHALLENGE.DUE_ON.gt(day)));
    }

    private boolean belowEndsAfter(Select<Record1<ChallengeId>> challenges, LocalDate day) {
        Select<Record1<InitiativeId>> initiatives =
                select(INITIATIVE.ID).from(INITIATIVE).where(INITIATIVE.CHALLENGE_ID.in(challenges));
        return sql.fetchExists(
                        INITIATIVE,
                        INITIATIVE
                                .CHALLENGE_ID
                                .in(challenges)
                                .and(INITIATIVE.ARCHIVED_AT.isNull())
                                .and(INITIATIVE.DUE_ON.gt(day)))
                || sql.fetchExists(
                        TARGET_CONDITION,
                        TARGET_CONDITION
                                .CHALLENGE_ID
                                .in(challenges)
                                .or(TARGET_CONDITION.INITIATIVE_ID.in(initiatives))
                                .and(TARGET_CONDITION.ARCHIVED_AT.isNull())
                                .and(TARGET_CONDITION.DUE_ON.gt(day)));
    }
}
