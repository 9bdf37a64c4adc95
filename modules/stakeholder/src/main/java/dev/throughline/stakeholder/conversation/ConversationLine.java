package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row makes of a conversation that was held.
record ConversationLine(
        ConversationKind kind,
        ConversationChannel channel,
        LocalDate heldOn,
        MemberId member,
        @Nullable AccountId account,
        @Nullable StakeholderId stakeholder,
        @Nullable AdvisoryGroupId advisoryGroup,
        @Nullable String counterpart,
        @Nullable String learningGoal,
        List<String> jobs,
        @Nullable String agreement,
        @Nullable Origin origin) {

    /// Nothing where it was not held.
    static @Nullable ConversationLine of(Conversation conversation) {
        return conversation.heldOn() == null
                ? null
                : new ConversationLine(
                        conversation.kind(),
                        conversation.conversationChannel(),
                        conversation.heldOn(),
                        conversation.memberId(),
                        conversation.accountId(),
                        conversation.stakeholderId(),
                        conversation.advisoryGroupId(),
                        conversation.counterpart(),
                        conversation.learningGoal(),
                        conversation.jobs(),
                        conversation.agreement(),
                        conversation.origin());
    }

    /// Without what it is called elsewhere: whether two tell of the same talk.
    ConversationLine talk() {
        return new ConversationLine(
                kind,
                channel,
                heldOn,
                member,
                account,
                stakeholder,
                advisoryGroup,
                counterpart,
                learningGoal,
                jobs,
                agreement,
                null);
    }
}
