package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A talk of a member with a customer, a user or a stakeholder. What its author writes down for themselves stands
/// elsewhere, so that it reaches neither the history nor an export.
public record Conversation(
        ConversationId id,
        ConversationKind kind,
        ConversationChannel conversationChannel,
        MemberId memberId,
        @Nullable AccountId accountId,
        @Nullable StakeholderId stakeholderId,
        @Nullable AdvisoryGroupId advisoryGroupId,
        @Nullable String counterpart,
        @Nullable String learningGoal,
        List<String> jobs,
        @Nullable String agreement,
        ConversationState state,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable String source,
        @Nullable String externalId,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    @Nullable Origin origin() {
        return Origin.of(source, externalId);
    }
}
