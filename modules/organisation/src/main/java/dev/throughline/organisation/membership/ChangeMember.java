package dev.throughline.organisation.membership;

import dev.throughline.organisation.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeMember(
        MemberId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        @Nullable String reason) {}
