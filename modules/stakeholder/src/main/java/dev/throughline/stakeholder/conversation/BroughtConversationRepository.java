package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION;
import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION_PARTICIPANT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Rows;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.origin.RowKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Conversations as files hold them.
@Repository
class BroughtConversationRepository {

    private final Rows<ConversationId, Conversation> rows;

    BroughtConversationRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql,
                CONVERSATION,
                CONVERSATION.ID,
                ConversationRepository::conversation,
                new Order("CREATED_AT", true));
    }

    /// Those that rows may mean, held until they are changed.
    List<Conversation> lock(Collection<RowKey<ConversationId>> keys) {
        return rows.lockAll(Bound.among(CONVERSATION.ID, RowKey.ids(keys))
                .or(Bound.among(CONVERSATION.SOURCE, CONVERSATION.EXTERNAL_ID, RowKey.origins(keys))));
    }

    /// What these members held on one of these days.
    List<Conversation> held(Set<MemberId> members, Set<LocalDate> days) {
        return rows.all(
                Bound.among(CONVERSATION.MEMBER_ID, members)
                        .and(Bound.among(CONVERSATION.HELD_ON, days))
                        .and(CONVERSATION.STATE.eq(ConversationState.HELD)),
                Integer.MAX_VALUE);
    }

    /// Some of those that one member talked in, or of all where none is named, in the order of their ids.
    List<Conversation> heldAfter(@Nullable ConversationId last, @Nullable MemberId member, int most) {
        return rows.all(
                talkedIn(member)
                        .and(CONVERSATION.STATE.eq(ConversationState.HELD))
                        .and(last == null ? DSL.noCondition() : CONVERSATION.ID.gt(last)),
                most);
    }

    /// Asked of each row in the order of ids, since a file has all of them.
    private static Condition talkedIn(@Nullable MemberId member) {
        return member == null
                ? DSL.noCondition()
                : CONVERSATION
                        .MEMBER_ID
                        .eq(member)
                        .or(CONVERSATION.ID.in(DSL.select(CONVERSATION_PARTICIPANT.CONVERSATION_ID)
                                .from(CONVERSATION_PARTICIPANT)
                                .where(CONVERSATION_PARTICIPANT.MEMBER_ID.eq(member))));
    }

    Conversation insert(ConversationLine line) {
        return rows.insert(
                patch(line).set(CONVERSATION.MEMBER_ID, line.member()).set(CONVERSATION.STATE, ConversationState.HELD));
    }

    Conversation update(ConversationId id, ConversationLine line) {
        return rows.update(id, patch(line));
    }

    private static Patch patch(ConversationLine line) {
        Origin origin = line.origin();
        return new Patch()
                .set(CONVERSATION.KIND, line.kind())
                .set(CONVERSATION.CONVERSATION_CHANNEL, line.channel())
                .set(CONVERSATION.HELD_ON, line.heldOn())
                .set(CONVERSATION.ACCOUNT_ID, line.account())
                .set(CONVERSATION.STAKEHOLDER_ID, line.stakeholder())
                .set(CONVERSATION.ADVISORY_GROUP_ID, line.advisoryGroup())
                .set(CONVERSATION.COUNTERPART, line.counterpart())
                .set(CONVERSATION.LEARNING_GOAL, line.learningGoal())
                .set(CONVERSATION.JOBS, line.jobs().toArray(String[]::new))
                .set(CONVERSATION.AGREEMENT, line.agreement())
                .set(CONVERSATION.SOURCE, origin == null ? null : origin.source())
                .set(CONVERSATION.EXTERNAL_ID, origin == null ? null : origin.externalId());
    }
}
