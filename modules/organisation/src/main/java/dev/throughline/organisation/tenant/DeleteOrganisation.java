package dev.throughline.organisation.tenant;

import org.jspecify.annotations.Nullable;

record DeleteOrganisation(
        OrganisationId id, String slug, @Nullable Integer expectedVersion, String reason) {}
