package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeConversationAction(
        ConversationActionId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> statement,
        ArgumentValue<MemberId> ownerId,
        ArgumentValue<LocalDate> dueOn,
        @Nullable Boolean done,
        @Nullable String reason) {}
