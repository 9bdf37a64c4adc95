package dev.throughline.experiment.plan;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.ExperimentStarted;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.method.MethodGuide;
import dev.throughline.experiment.method.PlanField;
import dev.throughline.experiment.numbers.Better;
import dev.throughline.experiment.numbers.PlannedSize;
import dev.throughline.experiment.variant.Variant;
import dev.throughline.experiment.variant.Variants;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.Metrics;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Service;

@Service
public class ExperimentPlans implements Nodes<ExperimentPlanId, ExperimentPlan> {

    private static final BigDecimal LEAST_ALPHA = new BigDecimal("0.0001");
    private static final BigDecimal MOST_ALPHA = new BigDecimal("0.2");
    private static final BigDecimal LEAST_POWER = new BigDecimal("0.5");
    private static final BigDecimal MOST_POWER = new BigDecimal("0.999");

    private final ExperimentPlanRepository repository;
    private final Experiments experiments;
    private final Variants variants;
    private final Metrics metrics;
    private final Changes changes;

    ExperimentPlans(
            ExperimentPlanRepository repository,
            Experiments experiments,
            Variants variants,
            Metrics metrics,
            Changes changes) {
        this.repository = repository;
        this.experiments = experiments;
        this.variants = variants;
        this.metrics = metrics;
        this.changes = changes;
    }

    @Override
    public IdType<ExperimentPlanId> idType() {
        return ExperimentPlanId.TYPE;
    }

    @Override
    public String readPermission() {
        return EXPERIMENT_READ.name();
    }

    @Override
    public Map<ExperimentPlanId, ExperimentPlan> byIds(Set<ExperimentPlanId> ids) {
        return repository.byIds(ids);
    }

    /// The plan of each experiment that has one.
    public Map<ExperimentId, ExperimentPlan> of(Set<ExperimentId> experiments) {
        return repository.of(experiments);
    }

    /// The first time makes the plan, each further time changes it.
    ExperimentPlan set(SetExperimentPlan set) {
        Experiment experiment = experiments.hold(set.experimentId(), "experimentId");
        Variants.refuseFrozen(experiment, "experimentId");
        ExperimentPlan before = repository.of(Set.of(experiment.id())).get(experiment.id());
        refuseArchived(set.metricId());
        if (before != null) {
            Versions.expect(set.expectedVersion(), before);
        }
        ExperimentPlan after = before == null ? repository.insert(set) : repository.update(before.id(), set);
        refuseImpossible(after);
        refuseUnreachable(after);
        if (changes.record("setExperimentPlan", before, after, set.reason())) {
            experiments.touched(experiment.id());
        }
        return after;
    }

    private void refuseArchived(ArgumentValue<MetricId> metricId) {
        MetricId id = metricId.value();
        Metric metric = id == null ? null : metrics.byIds(Set.of(id)).get(id);
        if (metric != null) {
            Archived.refuse(metric.archivedAt(), "metricId");
        }
    }

    private static void refuseImpossible(ExperimentPlan plan) {
        BigDecimal effect = plan.minimumEffect();
        BigDecimal baseline = plan.baseline();
        boolean rate = plan.measureKind() == MeasureKind.RATE;
        new Problems()
                .unless(
                        between(plan.alpha(), LEAST_ALPHA, MOST_ALPHA),
                        PlatformError.INVALID,
                        "alpha",
                        "Alpha, the chance of seeing an effect where there is none, is between 0.0001 and 0.2.")
                .unless(
                        between(plan.power(), LEAST_POWER, MOST_POWER),
                        PlatformError.INVALID,
                        "power",
                        "Power, the chance of seeing an effect that is there, is between 0.5 and 0.999.")
                .unless(
                        effect == null || effect.signum() > 0,
                        PlatformError.INVALID,
                        "minimumEffect",
                        "The least effect that matters is above 0; `better` says in which direction.")
                .unless(
                        plan.standardDeviation() == null
                                || plan.standardDeviation().signum() > 0,
                        PlatformError.INVALID,
                        "standardDeviation",
                        "A standard deviation is above 0.")
                .unless(
                        !rate || baseline == null || isRate(baseline),
                        PlatformError.INVALID,
                        "baseline",
                        "A rate is between 0 and 1, both excluded: 0.05 for five of a hundred.")
                .unless(
                        !rate
                                || baseline == null
                                || effect == null
                                || !isRate(baseline)
                                || isRate(
                                        plan.better() == Better.HIGHER
                                                ? baseline.add(effect)
                                                : baseline.subtract(effect)),
                        PlatformError.INVALID,
                        "minimumEffect",
                        "The effect is in points, not in parts of the baseline, and leads to a rate between 0 and 1.")
                .refuse();
    }

    /// With the variants that come later it takes even more.
    private static void refuseUnreachable(ExperimentPlan plan) {
        PlannedSize size = PlannedSize.of(plan, List.of());
        new Problems()
                .unless(
                        size.reachable(),
                        PlatformError.INVALID,
                        "minimumEffect",
                        "To see so small an effect takes more than 1,000,000,000,000 people: say the least one that would matter.")
                .refuse();
    }

    /// What the method needs is said before anybody sees what comes out.
    @EventListener
    void on(ExperimentStarted fact) {
        Experiment experiment = fact.experiment();
        ExperimentPlan plan = repository.of(Set.of(experiment.id())).get(experiment.id());
        List<Variant> shown = variants.of(Set.of(experiment.id())).getOrDefault(experiment.id(), List.of());
        MethodGuide guide = MethodGuide.of(experiment.method());
        Problems problems = new Problems();
        for (PlanField field : needed(guide, plan, shown)) {
            problems.unless(
                    says(plan, field),
                    ExperimentError.PLAN_INCOMPLETE,
                    "id",
                    "%s needs `%s` in its plan before it starts: %s."
                            .formatted(guide.name(), field.field(), field.asks()));
        }
        boolean compares = guide.needs().contains(PlanField.VARIANTS);
        problems.unless(
                        !compares || shown.size() >= 2,
                        ExperimentError.VARIANTS_MISSING,
                        "id",
                        "%s compares at least two variants, and this one has %d: add the control and what is tried."
                                .formatted(guide.name(), shown.size()))
                .unless(
                        shown.size() < 2 || shown.stream().anyMatch(Variant::control),
                        ExperimentError.CONTROL_MISSING,
                        "id",
                        "Say which variant is the control: the others are compared with it.")
                .refuse();
    }

    /// Variants stand beside the plan. What they show is counted somehow, and how many it takes for a mean depends on
    /// its spread.
    private static Set<PlanField> needed(MethodGuide guide, @Nullable ExperimentPlan plan, List<Variant> shown) {
        Set<PlanField> needed = EnumSet.copyOf(guide.needs());
        needed.remove(PlanField.VARIANTS);
        if (!shown.isEmpty()) {
            needed.add(PlanField.MEASURE_KIND);
        }
        if (needed.contains(PlanField.BASELINE) && plan != null && plan.measureKind() == MeasureKind.MEAN) {
            needed.add(PlanField.STANDARD_DEVIATION);
        }
        return needed;
    }

    private static boolean says(@Nullable ExperimentPlan plan, PlanField field) {
        return plan != null
                && switch (field) {
                    case PARTICIPANTS -> plan.participants() != null;
                    case POPULATION -> plan.population() != null;
                    case SCRIPT -> plan.script() != null;
                    case URL -> plan.url() != null;
                    case MEASURE -> plan.measure() != null;
                    case MEASURE_KIND -> plan.measureKind() != null;
                    case GUARDRAILS -> plan.guardrails() != null;
                    case BASELINE -> plan.baseline() != null;
                    case MINIMUM_EFFECT -> plan.minimumEffect() != null;
                    case STANDARD_DEVIATION -> plan.standardDeviation() != null;
                    case VARIANTS -> true;
                };
    }

    private static boolean between(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static boolean isRate(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
    }
}
