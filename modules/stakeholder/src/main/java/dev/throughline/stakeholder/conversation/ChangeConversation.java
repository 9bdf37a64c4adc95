package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeConversation(
        ConversationId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<ConversationKind> kind,
        ArgumentValue<ConversationChannel> channel,
        ArgumentValue<AccountId> accountId,
        ArgumentValue<StakeholderId> stakeholderId,
        ArgumentValue<AdvisoryGroupId> advisoryGroupId,
        ArgumentValue<String> counterpart,
        ArgumentValue<String> learningGoal,
        ArgumentValue<List<MemberId>> participantIds,
        ArgumentValue<List<String>> jobs,
        ArgumentValue<String> agreement,
        ArgumentValue<LocalDate> plannedOn,
        ArgumentValue<LocalDate> heldOn,
        @Nullable String reason) {}
