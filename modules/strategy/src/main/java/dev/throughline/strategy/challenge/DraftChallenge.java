package dev.throughline.strategy.challenge;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.strategy.metric.SetTarget;
import dev.throughline.strategy.vision.VisionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A challenge in its first words.
public record DraftChallenge(
        VisionId visionId,
        @Nullable ChallengeId intentId,
        @Nullable BusinessLineId businessLineId,
        @Nullable ChallengeKind kind,
        String statement,
        @Nullable String description,
        @Nullable Integer position,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId,
        @Nullable SetTarget target) {}
