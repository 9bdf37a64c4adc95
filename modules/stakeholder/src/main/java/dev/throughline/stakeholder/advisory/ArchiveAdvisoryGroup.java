package dev.throughline.stakeholder.advisory;

import org.jspecify.annotations.Nullable;

record ArchiveAdvisoryGroup(
        AdvisoryGroupId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
