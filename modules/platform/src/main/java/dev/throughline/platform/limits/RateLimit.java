package dev.throughline.platform.limits;

import org.jspecify.annotations.Nullable;

public record RateLimit(PointBucket caller, @Nullable PointBucket organisation, int operationsAtOnce) {}
