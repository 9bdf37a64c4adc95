package dev.throughline.strategy.targetcondition;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.strategy.metric.SetTarget;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/// Also what a revision changes.
record ChangeTargetCondition(
        TargetConditionId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> statement,
        ArgumentValue<String> description,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> dueOn,
        ArgumentValue<MemberId> ownerId,
        ArgumentValue<Boolean> pathKnown,
        ArgumentValue<SetTarget> target,
        @Nullable String reason) {}
