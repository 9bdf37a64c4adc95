package dev.throughline.organisation.role;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeRole(
        RoleId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> title,
        ArgumentValue<String> description,
        ArgumentValue<List<Permission>> allows,
        ArgumentValue<RoleHorizon> horizon,
        @Nullable String reason) {}
