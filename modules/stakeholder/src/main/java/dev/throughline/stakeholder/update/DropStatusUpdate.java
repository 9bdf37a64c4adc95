package dev.throughline.stakeholder.update;

import org.jspecify.annotations.Nullable;

record DropStatusUpdate(
        StatusUpdateId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
