package dev.throughline.experiment.numbers;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentConcluded;
import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.plan.ExperimentPlan;
import dev.throughline.experiment.plan.ExperimentPlans;
import dev.throughline.experiment.variant.Tally;
import dev.throughline.experiment.variant.Variant;
import dev.throughline.experiment.variant.VariantId;
import dev.throughline.experiment.variant.VariantResults;
import dev.throughline.experiment.variant.Variants;
import dev.throughline.platform.errors.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The numbers of experiments, reckoned anew from what was counted each time that somebody asks.
@Service
public class Numbers {

    private final ExperimentPlans plans;
    private final Variants variants;
    private final VariantResults results;

    Numbers(ExperimentPlans plans, Variants variants, VariantResults results) {
        this.plans = plans;
        this.variants = variants;
        this.results = results;
    }

    public Map<Experiment, ExperimentNumbers> of(Set<Experiment> experiments) {
        Map<Experiment, ExperimentNumbers> numbers = HashMap.newHashMap(experiments.size());
        reckonings(experiments).forEach((experiment, reckoning) -> numbers.put(experiment, reckoning.numbers()));
        return numbers;
    }

    Map<ExperimentPlan, PlannedSize> planned(Set<ExperimentPlan> planned) {
        Map<ExperimentId, List<Variant>> shown =
                variants.of(planned.stream().map(ExperimentPlan::experimentId).collect(Collectors.toSet()));
        return planned.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        plan -> PlannedSize.of(plan, shown.getOrDefault(plan.experimentId(), List.of()))));
    }

    /// Where people were not split as planned, whatever the numbers show may come from that: they prove nothing.
    @EventListener
    void on(ExperimentConcluded fact) {
        Experiment experiment = fact.experiment();
        if (experiment.conclusion() == ExperimentConclusion.INCONCLUSIVE) {
            return;
        }
        SplitCheck split =
                reckonings(Set.of(experiment)).values().iterator().next().split();
        new Problems()
                .unless(
                        split.state() != SplitState.MISMATCH,
                        ExperimentError.SAMPLE_RATIO_MISMATCH,
                        "conclusion",
                        ("People were not split among the variants as planned (p %s): something lost or moved some of them, "
                                        + "so the numbers neither validate nor invalidate anything. Look at assignment, redirects, "
                                        + "bots and logging; correct the counts where they are wrong, or conclude INCONCLUSIVE "
                                        + "and run the experiment again.")
                                .formatted(Decimals.probability(split.pValue())))
                .refuse();
    }

    private Map<Experiment, Reckoning> reckonings(Set<Experiment> experiments) {
        Set<ExperimentId> ids = experiments.stream().map(Experiment::id).collect(Collectors.toSet());
        Map<ExperimentId, ExperimentPlan> planned = plans.of(ids);
        Map<ExperimentId, List<Variant>> shown = variants.of(ids);
        Map<VariantId, Tally> tallies = results.tallies(shown.values().stream()
                .flatMap(Collection::stream)
                .map(Variant::id)
                .collect(Collectors.toSet()));
        Map<Experiment, Reckoning> found = HashMap.newHashMap(experiments.size());
        for (Experiment experiment : experiments) {
            found.put(
                    experiment,
                    new Reckoning(
                            experiment,
                            planned.get(experiment.id()),
                            shown.getOrDefault(experiment.id(), List.of()),
                            tallies));
        }
        return found;
    }
}
