package dev.throughline.strategy.productvision;

import dev.throughline.organisation.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeProductVision(
        ProductVisionId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> valueProposition,
        ArgumentValue<String> problemsSolved,
        ArgumentValue<String> positioning,
        ArgumentValue<MemberId> ownerId,
        @Nullable String reason) {}
