package dev.throughline.organisation.businessline;

import org.jspecify.annotations.Nullable;

/// A new business line or customer journey, at the top or below another one.
public record AddBusinessLine(
        @Nullable BusinessLineId parentId,
        BusinessLineKind kind,
        String name,
        @Nullable String description) {}
