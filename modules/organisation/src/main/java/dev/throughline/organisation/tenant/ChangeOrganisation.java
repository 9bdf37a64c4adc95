package dev.throughline.organisation.tenant;

import dev.throughline.organisation.policy.TargetConditionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeOrganisation(
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> timeZone,
        ArgumentValue<Integer> fiscalYearStart,
        ArgumentValue<Horizons> horizons,
        ArgumentValue<Integer> checkInDays,
        ArgumentValue<TargetConditionPolicy> targetConditionPolicy,
        ArgumentValue<Boolean> challengesNeedSecondPerson,
        ArgumentValue<Integer> strategicTalksAMonth,
        ArgumentValue<Boolean> registeredDocumentsOnly,
        @Nullable String reason) {}
