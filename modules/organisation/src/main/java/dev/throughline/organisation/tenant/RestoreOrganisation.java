package dev.throughline.organisation.tenant;

import org.jspecify.annotations.Nullable;

record RestoreOrganisation(
        OrganisationId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
