package dev.throughline.strategy.vision;

import org.jspecify.annotations.Nullable;

/// An active vision was changed, superseded or retired.
public record VisionChanged(
        Vision before,
        Vision after,
        String action,
        @Nullable String reason) {}
