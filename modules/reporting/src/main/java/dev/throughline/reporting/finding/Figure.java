package dev.throughline.reporting.finding;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.progress.Fraction;
import dev.throughline.strategy.progress.ProgressState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number as a share of something, with the rows behind both. Of nothing there is no share: it is unknown, and the
/// reason says what was not there.
public record Figure(
        ReportScope scope,
        FigureKind kind,
        List<? extends Id> counted,
        List<? extends Id> among,
        @Nullable String unknownBecause) {

    /// `nothing` is said where there is nothing to have a share of.
    public static Figure of(
            ReportScope scope, FigureKind kind, List<? extends Id> counted, List<? extends Id> among, String nothing) {
        return new Figure(scope, kind, counted, among, among.isEmpty() ? nothing : null);
    }

    public int count() {
        return counted.size();
    }

    public int total() {
        return among.size();
    }

    public ProgressState state() {
        return unknownBecause == null ? ProgressState.KNOWN : ProgressState.UNKNOWN;
    }

    public @Nullable Fraction share() {
        return among.isEmpty() ? null : Fraction.of(Exact.of(count()).dividedBy(Exact.of(total())));
    }

    List<ReportRow> rows() {
        return counted.stream().map(ReportRow::new).toList();
    }

    List<ReportRow> others() {
        Set<Id> taken = new HashSet<>(counted);
        return among.stream()
                .filter(id -> !taken.contains(id))
                .map(ReportRow::new)
                .toList();
    }
}
