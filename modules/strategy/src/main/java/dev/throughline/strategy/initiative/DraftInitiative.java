package dev.throughline.strategy.initiative;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DraftInitiative(
        ChallengeId challengeId,
        String question,
        @Nullable String description,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId) {}
