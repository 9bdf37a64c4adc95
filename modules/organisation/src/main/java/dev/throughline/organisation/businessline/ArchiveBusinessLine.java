package dev.throughline.organisation.businessline;

import org.jspecify.annotations.Nullable;

record ArchiveBusinessLine(
        BusinessLineId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
