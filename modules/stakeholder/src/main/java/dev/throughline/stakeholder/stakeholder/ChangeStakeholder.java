package dev.throughline.stakeholder.stakeholder;

import dev.throughline.organisation.member.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeStakeholder(
        StakeholderId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> function,
        ArgumentValue<String> measuredBy,
        ArgumentValue<List<String>> goals,
        ArgumentValue<List<String>> problems,
        ArgumentValue<MemberId> memberId,
        @Nullable String reason) {}
