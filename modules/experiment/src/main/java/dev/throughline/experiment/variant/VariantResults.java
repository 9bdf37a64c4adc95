package dev.throughline.experiment.variant;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_RESULT_CREATE;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.plan.ExperimentPlan;
import dev.throughline.experiment.plan.ExperimentPlans;
import dev.throughline.experiment.plan.MeasureKind;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Counts come in day by day, from a person or a machine; who sends the same twice has sent it once.
@Service
public class VariantResults implements Nodes<VariantResultId, VariantResult> {

    private final VariantResultRepository repository;
    private final Variants variants;
    private final ExperimentPlans plans;
    private final Experiments experiments;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;

    VariantResults(
            VariantResultRepository repository,
            Variants variants,
            ExperimentPlans plans,
            Experiments experiments,
            Organisations organisations,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.variants = variants;
        this.plans = plans;
        this.experiments = experiments;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<VariantResultId> idType() {
        return VariantResultId.TYPE;
    }

    @Override
    public String readPermission() {
        return EXPERIMENT_READ.name();
    }

    @Override
    public Map<VariantResultId, VariantResult> byIds(Set<VariantResultId> ids) {
        return repository.byIds(ids);
    }

    /// What was counted of each variant that has any result.
    public Map<VariantId, Tally> tallies(Set<VariantId> variants) {
        return variants.isEmpty() ? Map.of() : repository.tallies(variants);
    }

    Map<VariantId, Connection<VariantResult>> of(Set<VariantId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    Map<VariantResultId, VariantResult> corrections(Set<VariantResultId> corrected) {
        return repository.corrections(corrected);
    }

    private record Cell(VariantId variant, LocalDate day) {}

    /// The experiment is held, so that two who correct the same day do so one after the other.
    Experiment measure(MeasureExperiment measure) {
        Experiment experiment = experiments.hold(measure.id(), "id", EXPERIMENT_RESULT_CREATE);
        refuseNotRunning(experiment);
        Set<VariantId> shown = shown(experiment.id());
        new CountChecks(experiment, zone(), kind(experiment.id()), shown).refuse(measure.results());
        Map<Cell, VariantResult> known = new HashMap<>();
        for (VariantResult result : repository.current(shown, days(measure.results()))) {
            known.put(new Cell(result.variantId(), result.day()), result);
        }
        for (VariantCount count : measure.results()) {
            keep(count, known.get(new Cell(count.variantId(), count.day())));
        }
        return experiment;
    }

    private void keep(VariantCount count, @Nullable VariantResult before) {
        if (before != null && before.says(count)) {
            return;
        }
        VariantResult after =
                repository.insert(count, access.member(), access.serviceAccount(), before == null ? null : before.id());
        changes.record("measureExperiment", before, after, null);
    }

    private static void refuseNotRunning(Experiment experiment) {
        new Problems()
                .unless(
                        experiment.state() == ExperimentState.RUNNING,
                        ExperimentError.EXPERIMENT_NOT_RUNNING,
                        "id",
                        switch (experiment.state()) {
                            case DESIGNED -> "This experiment has not started: nothing can have been counted.";
                            case RUNNING -> "";
                            case CONCLUDED ->
                                "This experiment is concluded: its verdict was given on the counts of that moment.";
                            case CANCELLED -> "This experiment was cancelled: nothing is counted any more.";
                        })
                .refuse();
    }

    private ZoneId zone() {
        return ZoneId.of(organisations.current().timeZone());
    }

    private @Nullable MeasureKind kind(ExperimentId experiment) {
        ExperimentPlan plan = plans.of(Set.of(experiment)).get(experiment);
        return plan == null ? null : plan.measureKind();
    }

    private Set<VariantId> shown(ExperimentId experiment) {
        return variants.of(Set.of(experiment)).getOrDefault(experiment, List.of()).stream()
                .map(Variant::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<LocalDate> days(List<VariantCount> counts) {
        return counts.stream().map(VariantCount::day).collect(Collectors.toSet());
    }
}
