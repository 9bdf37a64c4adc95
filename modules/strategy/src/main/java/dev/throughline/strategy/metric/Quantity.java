package dev.throughline.strategy.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An exact value of a metric in the metric's unit, and the same as it was written.
public record Quantity(
        Exact exact, @Nullable String unit, @Nullable String writtenUnit) {

    public static Quantity of(Metric metric, Exact exact, @Nullable String writtenUnit) {
        return new Quantity(exact, Quantities.unit(metric), writtenUnit);
    }

    public BigDecimal value() {
        return exact.decimal();
    }

    public BigDecimal numerator() {
        return exact.numerator();
    }

    public BigDecimal denominator() {
        return exact.denominator();
    }

    public String text() {
        DurationUnit written = DurationUnit.named(writtenUnit).orElse(null);
        DurationUnit kept = DurationUnit.named(unit).orElse(null);
        String number = (written == null || kept == null ? exact : kept.convert(exact, written)).toString();
        String shown = writtenUnit == null ? unit : writtenUnit;
        return shown == null ? number : number + " " + shown;
    }
}
