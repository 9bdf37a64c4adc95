package dev.throughline.reporting.snapshot;

import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FigureUnit;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.progress.Fraction;
import dev.throughline.strategy.progress.ProgressState;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as it was. The rows behind it are not kept: they have moved on.
public record SnapshotFigure(
        FigureKind kind,
        FigureUnit unit,
        int count,
        @Nullable Integer total,
        @Nullable Exact exact,
        @Nullable String unknownBecause) {

    public ProgressState state() {
        return exact == null ? ProgressState.UNKNOWN : ProgressState.KNOWN;
    }

    public @Nullable BigDecimal value() {
        return exact == null ? null : exact.decimal();
    }

    public @Nullable Fraction share() {
        return unit == FigureUnit.SHARE ? Fraction.of(exact) : null;
    }
}
