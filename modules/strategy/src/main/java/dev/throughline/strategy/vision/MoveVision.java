package dev.throughline.strategy.vision;

import org.jspecify.annotations.Nullable;

record MoveVision(
        VisionId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
