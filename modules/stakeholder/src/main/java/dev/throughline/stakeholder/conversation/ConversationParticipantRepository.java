package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION_PARTICIPANT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Bound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Colleagues who talk too; whose talk it is stands in the conversation.
@Repository
class ConversationParticipantRepository {

    private final DSLContext sql;

    ConversationParticipantRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<ConversationId, List<MemberId>> colleagues(Set<ConversationId> conversations) {
        return sql.select(CONVERSATION_PARTICIPANT.CONVERSATION_ID, CONVERSATION_PARTICIPANT.MEMBER_ID)
                .from(CONVERSATION_PARTICIPANT)
                .where(Bound.among(CONVERSATION_PARTICIPANT.CONVERSATION_ID, conversations))
                .orderBy(CONVERSATION_PARTICIPANT.ID)
                .fetchGroups(CONVERSATION_PARTICIPANT.CONVERSATION_ID, CONVERSATION_PARTICIPANT.MEMBER_ID);
    }

    void set(ConversationId conversation, Colleagues colleagues) {
        Set<MemberId> gone = colleagues.gone();
        if (!gone.isEmpty()) {
            sql.deleteFrom(CONVERSATION_PARTICIPANT)
                    .where(CONVERSATION_PARTICIPANT.CONVERSATION_ID.eq(conversation))
                    .and(Bound.among(CONVERSATION_PARTICIPANT.MEMBER_ID, gone))
                    .execute();
        }
        colleagues
                .come()
                .forEach(member -> sql.insertInto(CONVERSATION_PARTICIPANT)
                        .set(CONVERSATION_PARTICIPANT.CONVERSATION_ID, conversation)
                        .set(CONVERSATION_PARTICIPANT.MEMBER_ID, member)
                        .execute());
    }
}
