package dev.throughline.organisation.businessline;

import org.jspecify.annotations.Nullable;

record AddBusinessLine(
        BusinessLineKind kind, String name, @Nullable String description) {}
