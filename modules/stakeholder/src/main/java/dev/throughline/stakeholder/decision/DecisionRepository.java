package dev.throughline.stakeholder.decision;

import static dev.throughline.stakeholder.jooq.Tables.ADVICE;
import static dev.throughline.stakeholder.jooq.Tables.DECISION;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.Listed;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class DecisionRepository {

    private final Rows<DecisionId, Decision> rows;

    DecisionRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, DECISION, DECISION.ID, DecisionRepository::decision, new Order("CREATED_AT", true));
    }

    Map<DecisionId, Decision> byIds(Set<DecisionId> ids) {
        return rows.byIds(ids);
    }

    /// Those that concern one member, or all where none is named.
    Connection<Decision> page(Listing listing, @Nullable MemberId reader) {
        return rows.page(listing, concerning(reader));
    }

    Map<ThemeId, Connection<Decision>> onThemes(Set<ThemeId> themes, Listing listing, @Nullable MemberId reader) {
        return under(DECISION.THEME_ID, themes, listing, reader);
    }

    Map<AccountId, Connection<Decision>> onAccounts(
            Set<AccountId> accounts, Listing listing, @Nullable MemberId reader) {
        return under(DECISION.ACCOUNT_ID, accounts, listing, reader);
    }

    Map<ChallengeId, Connection<Decision>> onChallenges(
            Set<ChallengeId> challenges, Listing listing, @Nullable MemberId reader) {
        return under(DECISION.CHALLENGE_ID, challenges, listing, reader);
    }

    Map<TargetConditionId, Connection<Decision>> onTargetConditions(
            Set<TargetConditionId> conditions, Listing listing, @Nullable MemberId reader) {
        return under(DECISION.TARGET_CONDITION_ID, conditions, listing, reader);
    }

    private <P> Map<P, Connection<Decision>> under(
            Field<P> parent, Set<P> parents, Listing listing, @Nullable MemberId reader) {
        return rows.pages(listing, parent, parents, concerning(reader));
    }

    private static Condition concerning(@Nullable MemberId reader) {
        return reader == null
                ? DSL.noCondition()
                : DECISION.OWNER_ID
                        .eq(reader)
                        .or(DECISION.ID.in(
                                DSL.select(ADVICE.DECISION_ID).from(ADVICE).where(ADVICE.MEMBER_ID.eq(reader))));
    }

    Decision lock(DecisionId id, String path) {
        return rows.lock(id, path);
    }

    Decision insert(OpenDecision open) {
        return rows.insert(new Patch()
                .set(DECISION.QUESTION, open.question())
                .set(DECISION.OPTIONS, Listed.read(open.options(), "options"))
                .set(DECISION.OWNER_ID, open.ownerId())
                .set(DECISION.SUPERSEDES_ID, open.supersedesId())
                .set(DECISION.CHALLENGE_ID, open.challengeId())
                .set(DECISION.TARGET_CONDITION_ID, open.targetConditionId())
                .set(DECISION.THEME_ID, open.themeId())
                .set(DECISION.ACCOUNT_ID, open.accountId()));
    }

    Decision update(ChangeDecision change) {
        Patch patch = new Patch().with(DECISION.QUESTION, change.question()).with(DECISION.OWNER_ID, change.ownerId());
        if (!change.options().isOmitted()) {
            patch.set(DECISION.OPTIONS, Listed.read(change.options().value(), "options"));
        }
        return rows.update(change.id(), patch);
    }

    /// Counts the version up, where somebody was asked or heard.
    Decision touch(DecisionId id) {
        return rows.touch(id, new Patch());
    }

    Decision decide(DecideDecision decide) {
        return rows.update(
                decide.id(),
                new Patch()
                        .set(DECISION.STATE, DecisionState.DECIDED)
                        .set(DECISION.CHOICE, decide.choice())
                        .set(DECISION.RATIONALE, decide.rationale())
                        .now(DECISION.DECIDED_AT));
    }

    Decision move(DecisionId id, DecisionState to) {
        return rows.update(id, new Patch().set(DECISION.STATE, to));
    }

    private static Decision decision(Row row) {
        return new Decision(
                row.get(DECISION.ID),
                row.get(DECISION.QUESTION),
                List.of(row.get(DECISION.OPTIONS)),
                row.get(DECISION.OWNER_ID),
                row.get(DECISION.STATE),
                row.get(DECISION.CHOICE),
                row.get(DECISION.RATIONALE),
                row.get(DECISION.DECIDED_AT),
                row.get(DECISION.SUPERSEDES_ID),
                row.get(DECISION.CHALLENGE_ID),
                row.get(DECISION.TARGET_CONDITION_ID),
                row.get(DECISION.THEME_ID),
                row.get(DECISION.ACCOUNT_ID),
                row.get(DECISION.VERSION),
                row.get(DECISION.CREATED_AT),
                row.get(DECISION.UPDATED_AT));
    }
}
