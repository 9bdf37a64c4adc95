package dev.throughline.organisation.tenant;

import org.jspecify.annotations.Nullable;

record SuspendOrganisation(OrganisationId id, @Nullable Integer expectedVersion, String reason) {}
