package dev.throughline.stakeholder.update;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody to whom a status update was sent, and when they read it.
public record Recipient(
        RecipientId id,
        StatusUpdateId statusUpdateId,
        @Nullable StakeholderId stakeholderId,
        @Nullable MemberId memberId,
        @Nullable Instant readAt) {}
