package dev.throughline.organisation.serviceaccount;

import dev.throughline.organisation.role.Permission;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeServiceAccount(
        ServiceAccountId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        ArgumentValue<Set<Permission>> allows,
        ArgumentValue<Instant> expiresAt,
        @Nullable String reason) {}
