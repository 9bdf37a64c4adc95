package dev.throughline.reporting.trackrecord;

import dev.throughline.strategy.progress.Fraction;
import org.jspecify.annotations.Nullable;

/// How often what was said with so much confidence came true.
public record ReliabilityBucket(int from, int to, BrierScore brier) {

    public int count() {
        return brier.count();
    }

    public @Nullable Fraction confidence() {
        return brier.confidence();
    }

    public @Nullable Fraction achieved() {
        return brier.achieved();
    }
}
