package dev.throughline.strategy.line;

import static dev.throughline.strategy.jooq.Tables.CHALLENGE;
import static dev.throughline.strategy.jooq.Tables.INITIATIVE;
import static dev.throughline.strategy.jooq.Tables.TARGET_CONDITION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Below;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.sql.Bound;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.jooq.tables.Challenge;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/// The tree of the strategy from some places downwards, archived or not, in one statement.
@Repository
class LineageRepository {

    private final DSLContext sql;

    LineageRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Below> below(Set<BusinessLineId> lines, Set<TeamId> teams, Set<ChallengeId> challenges) {
        Challenge intent = CHALLENGE.as("intent");
        Condition challenge = among(CHALLENGE, lines, challenges)
                .or(CHALLENGE.INTENT_ID.in(select(intent.ID).from(intent).where(among(intent, lines, challenges))));
        Select<Record1<ChallengeId>> challengesBelow =
                select(CHALLENGE.ID).from(CHALLENGE).where(challenge);
        Condition initiative = INITIATIVE.CHALLENGE_ID.in(challengesBelow);
        Condition condition = Bound.among(TARGET_CONDITION.TEAM_ID, teams)
                .or(TARGET_CONDITION.CHALLENGE_ID.in(challengesBelow))
                .or(TARGET_CONDITION.INITIATIVE_ID.in(
                        select(INITIATIVE.ID).from(INITIATIVE).where(initiative)));
        IdType<ChallengeId> challenged = ChallengeId.TYPE;
        IdType<TargetConditionId> conditioned = TargetConditionId.TYPE;
        return links(CHALLENGE, challenged, CHALLENGE.ID, BusinessLineId.TYPE, CHALLENGE.BUSINESS_LINE_ID, challenge)
                .unionAll(links(CHALLENGE, challenged, CHALLENGE.ID, challenged, CHALLENGE.INTENT_ID, challenge))
                .unionAll(links(
                        CHALLENGE, MeasureTargetId.TYPE, CHALLENGE.TARGET_ID, challenged, CHALLENGE.ID, challenge))
                .unionAll(links(
                        INITIATIVE, InitiativeId.TYPE, INITIATIVE.ID, challenged, INITIATIVE.CHALLENGE_ID, initiative))
                .unionAll(links(
                        TARGET_CONDITION,
                        conditioned,
                        TARGET_CONDITION.ID,
                        TeamId.TYPE,
                        TARGET_CONDITION.TEAM_ID,
                        condition))
                .unionAll(links(
                        TARGET_CONDITION,
                        conditioned,
                        TARGET_CONDITION.ID,
                        challenged,
                        TARGET_CONDITION.CHALLENGE_ID,
                        condition))
                .unionAll(links(
                        TARGET_CONDITION,
                        conditioned,
                        TARGET_CONDITION.ID,
                        InitiativeId.TYPE,
                        TARGET_CONDITION.INITIATIVE_ID,
                        condition))
                .unionAll(links(
                        TARGET_CONDITION,
                        MeasureTargetId.TYPE,
                        TARGET_CONDITION.TARGET_ID,
                        conditioned,
                        TARGET_CONDITION.ID,
                        condition))
                .fetch(row -> new Below(new AnyId(row.value1(), row.value2()), new AnyId(row.value3(), row.value4())));
    }

    private static Condition among(Challenge challenge, Set<BusinessLineId> lines, Set<ChallengeId> challenges) {
        return Bound.among(challenge.BUSINESS_LINE_ID, lines).or(Bound.among(challenge.ID, challenges));
    }

    private <C extends Id, P extends Id> Select<Record4<String, UUID, String, UUID>> links(
            Table<?> from,
            IdType<C> childType,
            Field<C> child,
            IdType<P> parentType,
            Field<P> parent,
            Condition where) {
        return sql.select(
                        inline(childType.prefix()),
                        child.coerce(SQLDataType.UUID),
                        inline(parentType.prefix()),
                        parent.coerce(SQLDataType.UUID))
                .from(from)
                .where(where)
                .and(child.isNotNull())
                .and(parent.isNotNull());
    }
}
