package dev.throughline.stakeholder.cadence;

import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION;
import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION_PARTICIPANT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Bound;
import dev.throughline.stakeholder.conversation.ConversationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The days of strategic talks, their own and those of colleagues in which they talked: one statement, however many
/// members.
@Repository
class CadenceRepository {

    private static final Condition STRATEGIC =
            CONVERSATION.KIND.eq(ConversationKind.STRATEGIC).and(CONVERSATION.HELD_ON.isNotNull());

    private final DSLContext sql;

    CadenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<MemberId, List<LocalDate>> heldBy(Set<MemberId> members) {
        return sql.select(CONVERSATION.MEMBER_ID, CONVERSATION.HELD_ON)
                .from(CONVERSATION)
                .where(Bound.among(CONVERSATION.MEMBER_ID, members))
                .and(STRATEGIC)
                .unionAll(sql.select(CONVERSATION_PARTICIPANT.MEMBER_ID, CONVERSATION.HELD_ON)
                        .from(CONVERSATION_PARTICIPANT)
                        .join(CONVERSATION)
                        .on(CONVERSATION.ID.eq(CONVERSATION_PARTICIPANT.CONVERSATION_ID))
                        .where(Bound.among(CONVERSATION_PARTICIPANT.MEMBER_ID, members))
                        .and(STRATEGIC))
                .fetchGroups(CONVERSATION.MEMBER_ID, CONVERSATION.HELD_ON);
    }
}
