package dev.throughline.organisation.role;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeRoleGrant(
        RoleGrantId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<Instant> until,
        @Nullable String reason) {}
