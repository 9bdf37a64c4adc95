package dev.throughline.experiment.numbers;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.experiment.method.MethodGuide;
import dev.throughline.experiment.plan.ExperimentPlan;
import dev.throughline.experiment.variant.Tally;
import dev.throughline.experiment.variant.Variant;
import dev.throughline.experiment.variant.VariantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One experiment's numbers, reckoned from its plan, its variants and what was counted of them.
final class Reckoning {

    private static final BigDecimal USUAL_ALPHA = new BigDecimal("0.05");

    private final Experiment experiment;
    private final @Nullable ExperimentPlan plan;
    private final List<Variant> variants;
    private final Map<VariantId, Tally> tallies = new HashMap<>();
    private final Map<VariantId, Counted> counted = new HashMap<>();
    private final BigDecimal alpha;

    Reckoning(
            Experiment experiment,
            @Nullable ExperimentPlan plan,
            List<Variant> variants,
            Map<VariantId, Tally> tallies) {
        this.experiment = experiment;
        this.plan = plan;
        this.variants = variants;
        this.alpha = plan == null ? USUAL_ALPHA : plan.alpha();
        for (Variant variant : variants) {
            Tally tally = tallies.get(variant.id());
            if (tally != null) {
                this.tallies.put(variant.id(), tally);
                this.counted.put(variant.id(), counted(tally));
            }
        }
    }

    ExperimentNumbers numbers() {
        PlannedSize planned = PlannedSize.of(plan, variants);
        return new ExperimentNumbers(
                plan == null ? null : plan.measureKind(),
                Decimals.plain(BigDecimal.ONE.subtract(alpha)),
                each(planned),
                split(),
                planned,
                tallies.isEmpty()
                        ? null
                        : BigDecimal.valueOf(tallies.values().stream()
                                .mapToLong(Tally::exposures)
                                .sum()),
                peeking(planned),
                day(Tally::firstDay, Comparator.naturalOrder()),
                day(Tally::lastDay, Comparator.reverseOrder()),
                variants.isEmpty() ? UnknownReason.NO_VARIANTS : tallies.isEmpty() ? UnknownReason.NO_RESULTS : null);
    }

    /// Only where chance decides who sees what can the split be wrong.
    SplitCheck split() {
        if (!MethodGuide.of(experiment.method()).randomised()) {
            return SplitCheck.unknown(UnknownReason.NOT_RANDOMISED);
        }
        if (variants.size() < 2) {
            return SplitCheck.unknown(variants.isEmpty() ? UnknownReason.NO_VARIANTS : UnknownReason.ONE_VARIANT);
        }
        if (tallies.isEmpty()) {
            return SplitCheck.unknown(UnknownReason.NO_RESULTS);
        }
        double[] weights = variants.stream().mapToDouble(Variant::weight).toArray();
        long[] sizes = variants.stream().mapToLong(this::size).toArray();
        return Split.tellable(weights, sizes)
                ? SplitCheck.of(Split.pValue(weights, sizes))
                : SplitCheck.unknown(UnknownReason.TOO_FEW);
    }

    private Peeking peeking(PlannedSize planned) {
        if (planned.control() == null || tallies.isEmpty() || variants.size() < 2) {
            return Peeking.UNKNOWN;
        }
        boolean reached = variants.stream()
                .allMatch(variant -> BigDecimal.valueOf(size(variant))
                                .compareTo(Objects.requireNonNull(planned.of(variant, variants)))
                        >= 0);
        return reached
                ? Peeking.REACHED
                : experiment.state() == ExperimentState.CONCLUDED ? Peeking.DECIDED_EARLY : Peeking.EARLY;
    }

    private List<VariantNumbers> each(PlannedSize planned) {
        Map<VariantId, VariantEffect> effects = effects();
        Likelihood likelihood = likelihood();
        return IntStream.range(0, variants.size())
                .mapToObj(place -> numbers(
                        place,
                        planned.of(variants.get(place), variants),
                        effects.get(variants.get(place).id()),
                        likelihood))
                .toList();
    }

    private VariantNumbers numbers(
            int place, @Nullable BigDecimal planned, @Nullable VariantEffect effect, @Nullable Likelihood likelihood) {
        Variant variant = variants.get(place);
        Tally tally = tallies.get(variant.id());
        Counted values = counted.get(variant.id());
        if (tally == null || values == null) {
            return new VariantNumbers(
                    variant, null, null, null, null, null, null, place, null, planned, UnknownReason.NO_RESULTS);
        }
        boolean bounded = values.bounded();
        return new VariantNumbers(
                variant,
                BigDecimal.valueOf(tally.exposures()),
                tally.successes() == null ? null : BigDecimal.valueOf(tally.successes()),
                Decimals.of(values.estimate()),
                bounded ? NumberInterval.of(values.interval(alpha.doubleValue())) : null,
                values instanceof Mean mean && mean.size() > 1 ? Decimals.of(Math.sqrt(mean.variance())) : null,
                effect,
                place,
                likelihood,
                planned,
                bounded ? without(variant, effect) : unbounded(values));
    }

    /// Why a variant is not compared although it was counted.
    private @Nullable UnknownReason without(Variant variant, @Nullable VariantEffect effect) {
        if (effect != null || variant.control()) {
            return null;
        }
        if (variants.size() < 2) {
            return UnknownReason.ONE_VARIANT;
        }
        if (!variants.getFirst().control()) {
            return UnknownReason.NO_CONTROL;
        }
        Counted control = counted.get(variants.getFirst().id());
        return control == null ? UnknownReason.NO_RESULTS : unbounded(control);
    }

    private static UnknownReason unbounded(Counted values) {
        return values.size() < 2 ? UnknownReason.TOO_FEW : UnknownReason.NO_SPREAD;
    }

    private Map<VariantId, VariantEffect> effects() {
        Map<VariantId, VariantEffect> effects = new HashMap<>();
        Counted control = variants.isEmpty() || !variants.getFirst().control()
                ? null
                : counted.get(variants.getFirst().id());
        if (control == null || !control.bounded()) {
            return effects;
        }
        List<VariantId> compared = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (Variant variant : variants.subList(1, variants.size())) {
            Counted values = counted.get(variant.id());
            if (values != null && values.bounded()) {
                compared.add(variant.id());
                comparisons.add(values.compare(control, alpha.doubleValue()));
            }
        }
        double[] adjusted = Holm.adjusted(
                comparisons.stream().mapToDouble(Comparison::pValue).toArray());
        for (int place = 0; place < adjusted.length; place++) {
            effects.put(compared.get(place), effect(comparisons.get(place), control.estimate(), adjusted[place]));
        }
        return effects;
    }

    private VariantEffect effect(Comparison comparison, double control, double adjusted) {
        return new VariantEffect(
                Decimals.of(comparison.effect()),
                NumberInterval.of(comparison.interval()),
                control <= 0 ? null : Decimals.of(comparison.effect() / control),
                comparison.lift() == null ? null : NumberInterval.of(comparison.lift()),
                Decimals.of(comparison.pValue()),
                Decimals.of(adjusted),
                comparison.test(),
                adjusted < alpha.doubleValue());
    }

    private @Nullable Likelihood likelihood() {
        List<Belief> beliefs = new ArrayList<>();
        for (Variant variant : variants) {
            Counted values = counted.get(variant.id());
            if (values == null || !values.bounded()) {
                return null;
            }
            beliefs.add(values.belief());
        }
        return beliefs.size() < 2 ? null : new Likelihood(beliefs, plan == null ? Better.HIGHER : plan.better());
    }

    private long size(Variant variant) {
        Tally tally = tallies.get(variant.id());
        return tally == null ? 0 : tally.exposures();
    }

    private @Nullable LocalDate day(Function<Tally, LocalDate> day, Comparator<LocalDate> order) {
        Stream<LocalDate> days = tallies.values().stream().map(day);
        return days.min(order).orElse(null);
    }

    private static Counted counted(Tally tally) {
        return tally.successes() != null
                ? new Rate(tally.successes(), tally.exposures())
                : Mean.of(
                        Objects.requireNonNull(tally.sum()),
                        Objects.requireNonNull(tally.sumOfSquares()),
                        tally.exposures());
    }
}
