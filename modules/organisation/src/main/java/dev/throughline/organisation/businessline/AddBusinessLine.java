package dev.throughline.organisation.businessline;

import org.jspecify.annotations.Nullable;

record AddBusinessLine(
        @Nullable BusinessLineId parentId,
        BusinessLineKind kind,
        String name,
        @Nullable String description) {}
