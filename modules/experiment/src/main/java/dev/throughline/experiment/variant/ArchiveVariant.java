package dev.throughline.experiment.variant;

import org.jspecify.annotations.Nullable;

record ArchiveVariant(
        VariantId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
