package dev.throughline.stakeholder.conversation;

import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PlanConversation(
        ConversationKind kind,
        ConversationChannel channel,
        @Nullable AccountId accountId,
        @Nullable StakeholderId stakeholderId,
        @Nullable AdvisoryGroupId advisoryGroupId,
        @Nullable String counterpart,
        @Nullable String learningGoal,
        LocalDate plannedOn) {}
