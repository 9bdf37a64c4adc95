package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.MeasureTargetId;
import org.jspecify.annotations.Nullable;

/// A target, and where it begins.
public record Goal(MeasureTargetId targetId, @Nullable Baseline baseline) {}
