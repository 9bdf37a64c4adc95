package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record LogConversation(
        ConversationKind kind,
        ConversationChannel channel,
        @Nullable AccountId accountId,
        @Nullable StakeholderId stakeholderId,
        @Nullable AdvisoryGroupId advisoryGroupId,
        @Nullable String counterpart,
        @Nullable String learningGoal,
        @Nullable List<MemberId> participantIds,
        @Nullable List<String> jobs,
        @Nullable String agreement,
        @Nullable LocalDate heldOn) {}
