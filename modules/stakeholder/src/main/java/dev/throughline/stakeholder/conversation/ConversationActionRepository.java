package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION;
import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION_ACTION;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ConversationActionRepository {

    private final Rows<ConversationActionId, ConversationAction> rows;
    private final Pages<ConversationAction> byDay;

    ConversationActionRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql,
                CONVERSATION_ACTION,
                CONVERSATION_ACTION.ID,
                ConversationActionRepository::action,
                new Order("CREATED_AT", false));
        this.byDay =
                new Pages<>(sql, CONVERSATION_ACTION, ConversationActionRepository::action, new Order("DUE_ON", false));
    }

    Map<ConversationActionId, ConversationAction> byIds(Set<ConversationActionId> ids) {
        return rows.byIds(ids);
    }

    Map<ConversationId, Connection<ConversationAction>> of(Set<ConversationId> conversations, Listing listing) {
        return rows.pages(listing, CONVERSATION_ACTION.CONVERSATION_ID, conversations);
    }

    /// What these are to do and have not done, by the day.
    Map<MemberId, Connection<ConversationAction>> openOf(Set<MemberId> owners, Listing listing) {
        return byDay.pages(listing, CONVERSATION_ACTION.OWNER_ID, owners, open());
    }

    /// After a conversation that was cancelled there is nothing to do.
    static Condition open() {
        return CONVERSATION_ACTION
                .DONE_AT
                .isNull()
                .andNotExists(DSL.selectOne()
                        .from(CONVERSATION)
                        .where(CONVERSATION.ID.eq(CONVERSATION_ACTION.CONVERSATION_ID))
                        .and(CONVERSATION.STATE.eq(ConversationState.CANCELLED)));
    }

    ConversationAction lock(ConversationActionId id, String path) {
        return rows.lock(id, path);
    }

    ConversationAction insert(AddConversationAction add) {
        return rows.insert(new Patch()
                .set(CONVERSATION_ACTION.CONVERSATION_ID, add.conversationId())
                .set(CONVERSATION_ACTION.STATEMENT, add.statement())
                .set(CONVERSATION_ACTION.OWNER_ID, add.ownerId())
                .set(CONVERSATION_ACTION.DUE_ON, add.dueOn()));
    }

    /// What is done already stays done when it was.
    ConversationAction update(ChangeConversationAction change, boolean doneBefore) {
        Patch patch = new Patch()
                .with(CONVERSATION_ACTION.STATEMENT, change.statement())
                .with(CONVERSATION_ACTION.OWNER_ID, change.ownerId())
                .with(CONVERSATION_ACTION.DUE_ON, change.dueOn());
        if (change.done() != null && change.done() != doneBefore) {
            patch = change.done()
                    ? patch.now(CONVERSATION_ACTION.DONE_AT)
                    : patch.set(CONVERSATION_ACTION.DONE_AT, null);
        }
        return rows.update(change.id(), patch);
    }

    private static ConversationAction action(Row row) {
        return new ConversationAction(
                row.get(CONVERSATION_ACTION.ID),
                row.get(CONVERSATION_ACTION.CONVERSATION_ID),
                row.get(CONVERSATION_ACTION.STATEMENT),
                row.get(CONVERSATION_ACTION.OWNER_ID),
                row.get(CONVERSATION_ACTION.DUE_ON),
                row.get(CONVERSATION_ACTION.DONE_AT),
                row.get(CONVERSATION_ACTION.VERSION),
                row.get(CONVERSATION_ACTION.CREATED_AT),
                row.get(CONVERSATION_ACTION.UPDATED_AT));
    }
}
