package dev.throughline.stakeholder.decision;

import static dev.throughline.stakeholder.jooq.Tables.ADVICE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AdviceRepository {

    private final DSLContext sql;
    private final Pages<Advice> pages;

    AdviceRepository(DSLContext sql) {
        this.sql = sql;
        this.pages = new Pages<>(sql, ADVICE, AdviceRepository::advice, new Order("CREATED_AT", false));
    }

    Map<DecisionId, Connection<Advice>> of(Set<DecisionId> decisions, Listing listing) {
        return pages.pages(listing, ADVICE.DECISION_ID, decisions);
    }

    /// Those of the decisions before which the member was asked or heard.
    Set<DecisionId> askedBefore(Set<DecisionId> decisions, MemberId member) {
        return sql.select(ADVICE.DECISION_ID)
                .from(ADVICE)
                .where(Bound.among(ADVICE.DECISION_ID, decisions))
                .and(ADVICE.MEMBER_ID.eq(member))
                .fetchSet(ADVICE.DECISION_ID);
    }

    boolean heardFromOthers(Decision decision) {
        return sql.fetchExists(
                ADVICE,
                ADVICE.DECISION_ID
                        .eq(decision.id())
                        .and(ADVICE.MEMBER_ID.ne(decision.ownerId()))
                        .and(ADVICE.STATEMENT.isNotNull()));
    }

    void ask(DecisionId decision, MemberId member) {
        sql.insertInto(ADVICE)
                .set(ADVICE.DECISION_ID, decision)
                .set(ADVICE.MEMBER_ID, member)
                .execute();
    }

    /// What somebody says last counts, as long as it is not decided; the decision is held.
    void give(DecisionId decision, MemberId member, String statement) {
        int given = sql.update(ADVICE)
                .set(ADVICE.STATEMENT, statement)
                .set(ADVICE.GIVEN_AT, DSL.currentInstant())
                .where(ADVICE.DECISION_ID.eq(decision))
                .and(ADVICE.MEMBER_ID.eq(member))
                .execute();
        if (given == 0) {
            sql.insertInto(ADVICE)
                    .set(ADVICE.DECISION_ID, decision)
                    .set(ADVICE.MEMBER_ID, member)
                    .set(ADVICE.STATEMENT, statement)
                    .set(ADVICE.GIVEN_AT, DSL.currentInstant())
                    .execute();
        }
    }

    private static Advice advice(Row row) {
        return new Advice(
                row.get(ADVICE.ID),
                row.get(ADVICE.DECISION_ID),
                row.get(ADVICE.MEMBER_ID),
                row.get(ADVICE.STATEMENT),
                row.get(ADVICE.GIVEN_AT),
                row.get(ADVICE.CREATED_AT));
    }
}
