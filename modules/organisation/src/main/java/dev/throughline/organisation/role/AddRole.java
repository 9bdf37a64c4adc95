package dev.throughline.organisation.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

record AddRole(
        Level level,
        String title,
        @Nullable String description,
        @Nullable List<Permission> allows,
        @Nullable RoleHorizon horizon) {}
