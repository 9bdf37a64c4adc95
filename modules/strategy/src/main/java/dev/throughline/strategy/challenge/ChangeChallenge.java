package dev.throughline.strategy.challenge;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.strategy.metric.SetTarget;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeChallenge(
        ChallengeId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> statement,
        ArgumentValue<String> description,
        ArgumentValue<Integer> position,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> dueOn,
        ArgumentValue<MemberId> ownerId,
        ArgumentValue<SetTarget> target,
        @Nullable String reason) {}
