package dev.throughline.stakeholder.stakeholder;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody with a job of their own (S1:263): how they are measured, what they want, what hurts them.
public record Stakeholder(
        StakeholderId id,
        String name,
        @Nullable String function,
        @Nullable String measuredBy,
        List<String> goals,
        List<String> problems,
        @Nullable MemberId memberId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
