package dev.throughline.organisation.structure;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.node.Id;
import org.jspecify.annotations.Nullable;

/// What belongs to which business line from now on; to none where none is named.
public record Move<I extends Id>(
        I id,
        @Nullable BusinessLineId businessLineId,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
