package dev.throughline.reporting.report;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.finding.ReportVerdict;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.progress.ProgressState;
import java.util.List;

/// What every report has: numbers and findings, and a verdict that follows from these.
public interface Report {

    ReportKind kind();

    ReportScope scope();

    List<Figure> figures();

    List<ReportFinding> all();

    /// Said where there was something to judge, and nothing was found.
    String sound();

    /// Said where there was nothing to judge.
    String nothing();

    /// The tables of its own, behind those that every report has.
    default List<ReportSheet<?>> sheets() {
        return List.of();
    }

    /// Whether there was something to judge.
    default boolean judged() {
        return figures().stream().anyMatch(figure -> figure.state() == ProgressState.KNOWN);
    }

    default ReportVerdict verdict() {
        if (!all().isEmpty()) {
            return ReportVerdict.FINDINGS;
        }
        return judged() ? ReportVerdict.SOUND : ReportVerdict.UNKNOWN;
    }

    default String because() {
        return switch (verdict()) {
            case FINDINGS ->
                all().size() == 1 ? "There is 1 finding." : "There are %d findings.".formatted(all().size());
            case SOUND -> sound();
            case UNKNOWN -> nothing();
        };
    }
}
