package dev.throughline.platform.limits;

import java.time.Instant;

public record PointBucket(int capacity, int remaining, int restoredPerSecond, Instant fullAt) {}
