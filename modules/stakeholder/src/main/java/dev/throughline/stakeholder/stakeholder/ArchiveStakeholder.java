package dev.throughline.stakeholder.stakeholder;

import org.jspecify.annotations.Nullable;

record ArchiveStakeholder(
        StakeholderId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
