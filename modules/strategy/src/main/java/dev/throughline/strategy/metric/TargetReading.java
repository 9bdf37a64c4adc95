package dev.throughline.strategy.metric;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.strategy.StrategyError;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a target and refuses one that could never be decided.
final class TargetReading {

    private static final MeasureTargetId UNSAVED = new MeasureTargetId(new UUID(0, 0));

    private TargetReading() {}

    static MeasureTarget read(Metric metric, SetTarget set, String path) {
        Exact value = Quantities.read(metric, set.value(), path + ".value");
        Exact upper = set.upper() == null ? null : Quantities.read(metric, set.upper(), path + ".upper");
        Exact share = set.share() == null ? null : Exact.of(set.share());
        Quantifier quantifier = Objects.requireNonNullElse(set.quantifier(), Quantifier.ALL);
        boolean between = set.comparator() == Comparator.BETWEEN;
        new Problems()
                .unless(
                        between == (upper != null) && (upper == null || value.compareTo(upper) < 0),
                        PlatformError.INVALID,
                        path + ".upper",
                        "BETWEEN takes an upper bound above the value; no other comparator takes one.")
                .unless(
                        (quantifier == Quantifier.SHARE) == (share != null) && within(share),
                        PlatformError.INVALID,
                        path + ".share",
                        "SHARE takes a share above 0 and up to 1, such as \"0.8\"; no other quantifier takes one.")
                .unless(
                        set.dimension() == null || set.dimension().equals(metric.dimension()),
                        PlatformError.INVALID,
                        path + ".dimension",
                        metric.dimension() == null
                                ? "This metric is not kept by segments."
                                : "This metric is kept by \"%s\".".formatted(metric.dimension()))
                .unless(
                        set.dimension() != null || quantifier == Quantifier.ALL && set.qualifier() == null,
                        PlatformError.INVALID,
                        path + ".dimension",
                        "A quantifier or a qualifier is about segments: name their dimension.")
                .unless(
                        quantifier != Quantifier.POOLED || metric.kind() == MetricKind.RATIO,
                        StrategyError.ROLL_UP_NOT_ALLOWED,
                        path + ".quantifier",
                        "Only ratios can be pooled: their numerators and denominators add up.")
                .refuse();
        return new MeasureTarget(
                UNSAVED,
                metric.id(),
                set.comparator(),
                value,
                upper,
                set.value().unit(),
                quantifier,
                share,
                set.dimension(),
                qualifier(metric, set, path + ".qualifier"));
    }

    private static @Nullable Qualifier qualifier(Metric metric, SetTarget set, String path) {
        SetTarget.SetQualifier qualifier = set.qualifier();
        if (qualifier == null) {
            return null;
        }
        new Problems()
                .unless(
                        qualifier.comparator() != Comparator.BETWEEN,
                        PlatformError.INVALID,
                        path + ".comparator",
                        "A qualifier compares with one value.")
                .refuse();
        return new Qualifier(qualifier.comparator(), Quantities.read(metric, qualifier.value(), path + ".value"));
    }

    private static boolean within(@Nullable Exact share) {
        return share == null || share.signum() > 0 && share.compareTo(Exact.ONE) <= 0;
    }
}
