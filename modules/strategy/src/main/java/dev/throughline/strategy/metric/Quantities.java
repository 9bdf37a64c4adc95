package dev.throughline.strategy.metric;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.strategy.StrategyError;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads what a caller gives as an exact value of a metric, in the metric's unit, within what its kind allows.
final class Quantities {

    private static final Exact HUNDRED = Exact.of(100);

    private Quantities() {}

    static Exact read(Metric metric, Given given, String path) {
        if (metric.kind() == MetricKind.QUALITATIVE) {
            throw Refusal.of(PlatformError.INVALID, path, "This metric is qualitative: it takes words, not numbers.");
        }
        Exact written = number(given, path);
        if (written.decimals() > metric.decimals()) {
            throw Refusal.of(
                    StrategyError.VALUE_TOO_PRECISE,
                    path,
                    "This metric keeps %d decimals; the value has %d."
                            .formatted(metric.decimals(), written.decimals()));
        }
        Exact value = inUnit(metric, written, given.unit(), path);
        boolean withinRange = switch (metric.kind()) {
            case PERCENT -> value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
            case DURATION, RATIO -> value.signum() >= 0;
            case SCALAR, QUALITATIVE -> true;
        };
        if (!withinRange) {
            throw Refusal.of(
                    StrategyError.VALUE_OUT_OF_RANGE,
                    path,
                    metric.kind() == MetricKind.PERCENT
                            ? "A percentage is between 0 and 100."
                            : "This value cannot be below zero.");
        }
        return value;
    }

    static @Nullable String unit(Metric metric) {
        return switch (metric.kind()) {
            case PERCENT -> "%";
            case RATIO -> metric.numeratorUnit() + "/" + metric.denominatorUnit();
            case SCALAR, DURATION, QUALITATIVE -> metric.unit();
        };
    }

    private static Exact number(Given given, String path) {
        BigDecimal numerator = given.numerator();
        BigDecimal denominator = given.denominator();
        if (given.value() != null && numerator == null && denominator == null) {
            return Exact.of(given.value());
        }
        if (given.value() != null || numerator == null || denominator == null) {
            throw Refusal.of(
                    PlatformError.INVALID, path, "Give either a value, or a numerator together with a denominator.");
        }
        if (denominator.signum() == 0) {
            throw Refusal.of(StrategyError.DENOMINATOR_ZERO, path + ".denominator", "A denominator cannot be 0.");
        }
        if (denominator.signum() < 0) {
            throw Refusal.of(
                    StrategyError.VALUE_OUT_OF_RANGE, path + ".denominator", "A denominator cannot be below zero.");
        }
        return new Exact(numerator, denominator);
    }

    private static Exact inUnit(Metric metric, Exact written, @Nullable String unit, String path) {
        String kept = unit(metric);
        if (unit == null || unit.equalsIgnoreCase(kept)) {
            return written;
        }
        if (metric.kind() == MetricKind.DURATION) {
            DurationUnit from = DurationUnit.named(unit)
                    .orElseThrow(() -> mismatch(path, "one of seconds, minutes, hours, days, weeks"));
            return from.convert(written, DurationUnit.named(kept).orElseThrow());
        }
        throw mismatch(path, kept == null ? "none" : "\"" + kept + "\"");
    }

    private static Refusal mismatch(String path, String expected) {
        return Refusal.of(StrategyError.UNIT_MISMATCH, path + ".unit", "The unit of this metric is " + expected + ".");
    }
}
