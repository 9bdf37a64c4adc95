package dev.throughline.organisation.businessline;

import org.jspecify.annotations.Nullable;

/// Which line stands below which other one from now on; at the top where none is named.
record MoveBusinessLine(
        BusinessLineId id,
        @Nullable BusinessLineId parentId,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
