package dev.throughline.organisation.joining;

import dev.throughline.organisation.role.RoleId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeJoiningPolicy(
        @Nullable Integer expectedVersion,
        ArgumentValue<RoleId> roleId,
        @Nullable String reason) {}
