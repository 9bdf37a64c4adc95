package dev.throughline.reporting.snapshot;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.scope.ReportScopeInput;

/// Which number, about what.
record Trend(ReportScopeInput about, FigureKind kind) {

    static Trend of(Figure figure) {
        return new Trend(figure.scope().place(), figure.kind());
    }
}
