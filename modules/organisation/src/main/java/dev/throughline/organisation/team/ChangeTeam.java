package dev.throughline.organisation.team;

import dev.throughline.organisation.policy.TargetConditionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeTeam(
        TeamId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        ArgumentValue<TargetConditionPolicy> targetConditionPolicy,
        @Nullable String reason) {}
