package dev.throughline.stakeholder.decision;

import dev.throughline.organisation.member.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeDecision(
        DecisionId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> question,
        ArgumentValue<List<String>> options,
        ArgumentValue<MemberId> ownerId,
        @Nullable String reason) {}
