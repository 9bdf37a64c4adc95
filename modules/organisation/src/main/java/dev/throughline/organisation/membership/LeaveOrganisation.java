package dev.throughline.organisation.membership;

import org.jspecify.annotations.Nullable;

record LeaveOrganisation(String slug, @Nullable String reason) {}
