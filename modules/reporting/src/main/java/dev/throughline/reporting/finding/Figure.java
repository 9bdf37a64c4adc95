package dev.throughline.reporting.finding;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.progress.Fraction;
import dev.throughline.strategy.progress.ProgressState;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number with the rows behind it: a share of something, how many of something, or an amount. What cannot be told is
/// unknown, and the reason stands beside it.
public record Figure(
        ReportScope scope,
        FigureKind kind,
        FigureUnit unit,
        @Nullable Exact exact,
        List<? extends Id> counted,
        @Nullable List<? extends Id> among,
        @Nullable String unknownBecause) {

    /// `nothing` is said where there is nothing to have a share of.
    public static Figure share(
            ReportScope scope, FigureKind kind, List<? extends Id> counted, List<? extends Id> among, String nothing) {
        return among.isEmpty()
                ? new Figure(scope, kind, FigureUnit.SHARE, null, counted, among, nothing)
                : new Figure(
                        scope,
                        kind,
                        FigureUnit.SHARE,
                        Exact.of(counted.size()).dividedBy(Exact.of(among.size())),
                        counted,
                        among,
                        null);
    }

    public static Figure count(ReportScope scope, FigureKind kind, List<? extends Id> counted) {
        return new Figure(scope, kind, FigureUnit.COUNT, Exact.of(counted.size()), counted, null, null);
    }

    /// What was reckoned from the rows; `nothing` is said where there is no number.
    public static Figure amount(
            ReportScope scope,
            FigureKind kind,
            FigureUnit unit,
            @Nullable Exact amount,
            List<? extends Id> from,
            String nothing) {
        return new Figure(scope, kind, unit, amount, from, null, amount == null ? nothing : null);
    }

    public int count() {
        return counted.size();
    }

    public @Nullable Integer total() {
        return among == null ? null : among.size();
    }

    public ProgressState state() {
        return exact == null ? ProgressState.UNKNOWN : ProgressState.KNOWN;
    }

    public @Nullable BigDecimal value() {
        return exact == null ? null : exact.decimal();
    }

    public @Nullable Fraction share() {
        return unit == FigureUnit.SHARE ? Fraction.of(exact) : null;
    }

    List<ReportRow> rows() {
        return counted.stream().map(ReportRow::new).toList();
    }

    List<ReportRow> others() {
        if (among == null) {
            return List.of();
        }
        Set<Id> taken = new HashSet<>(counted);
        return among.stream()
                .filter(id -> !taken.contains(id))
                .map(ReportRow::new)
                .toList();
    }
}
