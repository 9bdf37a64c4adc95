package dev.throughline.reporting.talk;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import dev.throughline.stakeholder.conversation.ConversationId;
import dev.throughline.stakeholder.conversation.ConversationKind;
import java.time.LocalDate;
import java.util.Set;

/// A conversation that was held, with everybody of the organisation who talked.
record HeldTalk(
        ConversationId id,
        ConversationKind kind,
        ConversationChannel channel,
        LocalDate heldOn,
        Set<MemberId> members) {

    boolean strategic() {
        return kind == ConversationKind.STRATEGIC;
    }

    boolean handsOn() {
        return kind == ConversationKind.HANDS_ON;
    }

    /// Somebody came with something: nobody had set out to learn.
    boolean reactive() {
        return kind == ConversationKind.REACTIVE || kind == ConversationKind.SUPPORT;
    }

    boolean withSalesEngineer() {
        return channel == ConversationChannel.SALES_ENGINEER;
    }
}
