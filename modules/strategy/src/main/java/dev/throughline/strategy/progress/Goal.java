package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.MeasureTargetId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A target, and the moment whose measurements are its baseline.
public record Goal(MeasureTargetId targetId, @Nullable Instant baselineAt) {}
