package dev.throughline.organisation.serviceaccount;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.TeamId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A new service account; it reaches the whole organisation where neither a business line nor a team is named.
record CreateServiceAccount(
        String name,
        @Nullable String description,
        Set<Permission> allows,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        Instant expiresAt) {}
