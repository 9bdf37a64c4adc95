package dev.throughline.experiment.numbers;

import dev.throughline.experiment.plan.ExperimentPlan;
import dev.throughline.experiment.plan.MeasureKind;
import dev.throughline.experiment.variant.Variant;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many it takes before the numbers can be trusted, reckoned from the plan.
public record PlannedSize(
        @Nullable BigDecimal total,
        @Nullable BigDecimal control,
        int comparisons,
        @Nullable BigDecimal alphaEach,
        @Nullable UnknownReason unknownBecause) {

    private static final double EQUAL = 1;

    /// More than anybody counts.
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    static PlannedSize unknown(UnknownReason because) {
        return new PlannedSize(null, null, 0, null, because);
    }

    /// Where fewer than two variants are named as yet, for two that get as many people each.
    public static PlannedSize of(@Nullable ExperimentPlan plan, List<Variant> variants) {
        if (plan == null) {
            return unknown(UnknownReason.NO_PLAN);
        }
        if (plan.measureKind() == null
                || plan.minimumEffect() == null
                || (plan.measureKind() == MeasureKind.RATE ? plan.baseline() : plan.standardDeviation()) == null) {
            return unknown(UnknownReason.PLAN_INCOMPLETE);
        }
        if (variants.size() < 2) {
            BigDecimal each = SampleSize.whole(ofControl(plan, plan.alpha().doubleValue(), EQUAL));
            return new PlannedSize(each.add(each), each, 1, Decimals.plain(plan.alpha()), null);
        }
        if (!variants.getFirst().control()) {
            return unknown(UnknownReason.NO_CONTROL);
        }
        int comparisons = variants.size() - 1;
        double alpha = plan.alpha().doubleValue() / comparisons;
        BigDecimal control = SampleSize.whole(variants.stream()
                .skip(1)
                .mapToDouble(variant -> ofControl(plan, alpha, ratio(variant, variants)))
                .max()
                .orElseThrow());
        BigDecimal total = variants.stream()
                .map(variant -> SampleSize.whole(control.doubleValue() * ratio(variant, variants)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PlannedSize(total, control, comparisons, Decimals.of(alpha), null);
    }

    /// Whether an experiment can ever reach it.
    public boolean reachable() {
        return total == null || total.compareTo(MOST) <= 0;
    }

    /// How many of them this variant gets.
    @Nullable BigDecimal of(Variant variant, List<Variant> variants) {
        if (control == null || variants.size() < 2) {
            return control;
        }
        return SampleSize.whole(control.doubleValue() * ratio(variant, variants));
    }

    private static double ratio(Variant variant, List<Variant> variants) {
        return (double) variant.weight() / variants.getFirst().weight();
    }

    private static double ofControl(ExperimentPlan plan, double alpha, double ratio) {
        double power = plan.power().doubleValue();
        double effect = number(plan.minimumEffect());
        return plan.measureKind() == MeasureKind.RATE
                ? SampleSize.ofRates(
                        number(plan.baseline()), plan.better() == Better.HIGHER ? effect : -effect, alpha, power, ratio)
                : SampleSize.ofMeans(number(plan.standardDeviation()), effect, alpha, power, ratio);
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
