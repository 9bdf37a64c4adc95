package dev.throughline.strategy.vision;

import org.jspecify.annotations.Nullable;

/// A move along the states.
public record MoveVision(
        VisionId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
