package dev.throughline.strategy.initiative;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A customer's problem on the way to a challenge, worded as a question (S3:35).
public record Initiative(
        InitiativeId id,
        ChallengeId challengeId,
        String question,
        @Nullable String description,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId,
        InitiativeState state,
        @Nullable String evidence,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
