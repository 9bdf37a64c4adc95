package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION_NOTE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Bound;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// No statement reads a note without naming its author.
@Repository
class ConversationNoteRepository {

    private final DSLContext sql;

    ConversationNoteRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<ConversationId, String> of(MemberId author, Set<ConversationId> conversations) {
        return sql.select(CONVERSATION_NOTE.CONVERSATION_ID, CONVERSATION_NOTE.PRIVATE_NOTE)
                .from(CONVERSATION_NOTE)
                .where(Bound.among(CONVERSATION_NOTE.CONVERSATION_ID, conversations))
                .and(CONVERSATION_NOTE.AUTHOR_ID.eq(author))
                .fetchMap(CONVERSATION_NOTE.CONVERSATION_ID, CONVERSATION_NOTE.PRIVATE_NOTE);
    }

    void put(MemberId author, ConversationId conversation, String note) {
        sql.insertInto(CONVERSATION_NOTE)
                .set(CONVERSATION_NOTE.CONVERSATION_ID, conversation)
                .set(CONVERSATION_NOTE.AUTHOR_ID, author)
                .set(CONVERSATION_NOTE.PRIVATE_NOTE, note)
                .onConflict(CONVERSATION_NOTE.TENANT_ID, CONVERSATION_NOTE.CONVERSATION_ID, CONVERSATION_NOTE.AUTHOR_ID)
                .doUpdate()
                .set(CONVERSATION_NOTE.PRIVATE_NOTE, note)
                .execute();
    }

    void remove(MemberId author, ConversationId conversation) {
        sql.deleteFrom(CONVERSATION_NOTE)
                .where(CONVERSATION_NOTE.CONVERSATION_ID.eq(conversation))
                .and(CONVERSATION_NOTE.AUTHOR_ID.eq(author))
                .execute();
    }
}
