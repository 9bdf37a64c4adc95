package dev.throughline.stakeholder.insight;

import static dev.throughline.stakeholder.jooq.Tables.INSIGHT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.conversation.Conversation;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import dev.throughline.stakeholder.conversation.ConversationId;
import dev.throughline.stakeholder.problem.ProblemId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class InsightRepository {

    private final Rows<InsightId, Insight> rows;

    InsightRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, INSIGHT, INSIGHT.ID, InsightRepository::insight, new Order("CREATED_AT", true));
    }

    Map<InsightId, Insight> byIds(Set<InsightId> ids) {
        return rows.byIds(ids);
    }

    /// Of one member only, or all where none is named.
    Connection<Insight> page(Listing listing, @Nullable MemberId raiser) {
        return rows.page(listing, raisedBy(raiser));
    }

    Connection<Insight> queue(Listing listing) {
        return rows.page(listing, INSIGHT.STATE.eq(InsightState.NEW));
    }

    Map<ConversationId, Connection<Insight>> ofConversations(
            Set<ConversationId> conversations, Listing listing, @Nullable MemberId raiser) {
        return rows.pages(listing, INSIGHT.CONVERSATION_ID, conversations, raisedBy(raiser));
    }

    Map<AccountId, Connection<Insight>> ofAccounts(
            Set<AccountId> accounts, Listing listing, @Nullable MemberId raiser) {
        return rows.pages(listing, INSIGHT.ACCOUNT_ID, accounts, raisedBy(raiser));
    }

    Map<ProblemId, Connection<Insight>> behindProblems(
            Set<ProblemId> problems, Listing listing, @Nullable MemberId raiser) {
        return rows.pages(listing, INSIGHT.PROBLEM_ID, problems, raisedBy(raiser));
    }

    Map<ThemeId, Connection<Insight>> behindThemes(Set<ThemeId> themes, Listing listing, @Nullable MemberId raiser) {
        return rows.pages(listing, INSIGHT.THEME_ID, themes, raisedBy(raiser));
    }

    Map<AdvisoryGroupId, Connection<Insight>> ofAdvisoryGroups(
            Set<AdvisoryGroupId> groups, Listing listing, @Nullable MemberId raiser) {
        return rows.pages(listing, INSIGHT.ADVISORY_GROUP_ID, groups, raisedBy(raiser));
    }

    private static Condition raisedBy(@Nullable MemberId raiser) {
        return raiser == null ? DSL.noCondition() : INSIGHT.RAISED_BY_ID.eq(raiser);
    }

    Insight lock(InsightId id, String path) {
        return rows.lock(id, path);
    }

    Insight insert(
            RecordInsight add,
            MemberId raiser,
            @Nullable ConversationChannel channel,
            @Nullable AccountId account,
            @Nullable AdvisoryGroupId group) {
        return rows.insert(new Patch()
                .set(INSIGHT.KIND, add.kind())
                .set(INSIGHT.SOURCE, add.source())
                .set(INSIGHT.CONVERSATION_CHANNEL, channel)
                .set(INSIGHT.STATEMENT, add.statement())
                .set(INSIGHT.RAISED_BY_ID, raiser)
                .set(INSIGHT.CONVERSATION_ID, add.conversationId())
                .set(INSIGHT.ACCOUNT_ID, account)
                .set(INSIGHT.ADVISORY_GROUP_ID, group));
    }

    Insight update(ChangeInsight change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(INSIGHT.KIND, change.kind())
                        .with(INSIGHT.STATEMENT, change.statement())
                        .with(INSIGHT.ACCOUNT_ID, change.accountId()));
    }

    /// Those of the conversation that say another channel, account or advisory group.
    List<Insight> lockHeardOtherwise(Conversation conversation) {
        return rows.lockAll(INSIGHT.CONVERSATION_ID
                .eq(conversation.id())
                .and(DSL.row(INSIGHT.CONVERSATION_CHANNEL, INSIGHT.ACCOUNT_ID, INSIGHT.ADVISORY_GROUP_ID)
                        .isDistinctFrom(
                                conversation.conversationChannel(),
                                conversation.accountId(),
                                conversation.advisoryGroupId())));
    }

    Insight hear(InsightId id, Conversation conversation) {
        return rows.update(
                id,
                new Patch()
                        .set(INSIGHT.CONVERSATION_CHANNEL, conversation.conversationChannel())
                        .set(INSIGHT.ACCOUNT_ID, conversation.accountId())
                        .set(INSIGHT.ADVISORY_GROUP_ID, conversation.advisoryGroupId()));
    }

    Insight move(
            InsightId id,
            InsightState to,
            @Nullable ProblemId problem,
            @Nullable ThemeId theme,
            @Nullable String because) {
        return rows.update(
                id,
                new Patch()
                        .set(INSIGHT.STATE, to)
                        .set(INSIGHT.PROBLEM_ID, problem)
                        .set(INSIGHT.THEME_ID, theme)
                        .set(INSIGHT.SET_ASIDE_BECAUSE, because));
    }

    private static Insight insight(Row row) {
        return new Insight(
                row.get(INSIGHT.ID),
                row.get(INSIGHT.KIND),
                row.get(INSIGHT.SOURCE),
                row.get(INSIGHT.CONVERSATION_CHANNEL),
                row.get(INSIGHT.STATEMENT),
                row.get(INSIGHT.RAISED_BY_ID),
                row.get(INSIGHT.CONVERSATION_ID),
                row.get(INSIGHT.ACCOUNT_ID),
                row.get(INSIGHT.ADVISORY_GROUP_ID),
                row.get(INSIGHT.STATE),
                row.get(INSIGHT.PROBLEM_ID),
                row.get(INSIGHT.THEME_ID),
                row.get(INSIGHT.SET_ASIDE_BECAUSE),
                row.get(INSIGHT.VERSION),
                row.get(INSIGHT.CREATED_AT),
                row.get(INSIGHT.UPDATED_AT));
    }
}
