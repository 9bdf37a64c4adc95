package dev.throughline.organisation.tenant;

import org.jspecify.annotations.Nullable;

record ResumeOrganisation(
        OrganisationId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
