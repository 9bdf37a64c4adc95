package dev.throughline.experiment.variant;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class Variants implements Nodes<VariantId, Variant> {

    private static final int MOST = 10;

    private final VariantRepository repository;
    private final Experiments experiments;
    private final Changes changes;

    Variants(VariantRepository repository, Experiments experiments, Changes changes) {
        this.repository = repository;
        this.experiments = experiments;
        this.changes = changes;
    }

    @Override
    public IdType<VariantId> idType() {
        return VariantId.TYPE;
    }

    @Override
    public String readPermission() {
        return EXPERIMENT_READ.name();
    }

    @Override
    public Map<VariantId, Variant> byIds(Set<VariantId> ids) {
        return repository.byIds(ids);
    }

    /// Those that are shown, the control first.
    public Map<ExperimentId, List<Variant>> of(Set<ExperimentId> experiments) {
        return repository.of(experiments);
    }

    /// How an experiment is made is decided before it starts; afterwards one would choose what comes out best.
    public static void refuseFrozen(Experiment experiment, String path) {
        new Problems()
                .unless(
                        experiment.state() == ExperimentState.DESIGNED,
                        ExperimentError.PLAN_FROZEN,
                        path,
                        "This experiment is %s: how it is made was decided beforehand. %s another."
                                .formatted(
                                        experiment.state(),
                                        experiment.state().ended() ? "Design" : "Cancel it and design"))
                .refuse();
    }

    Variant add(AddVariant add) {
        Experiment experiment = experiments.hold(add.experimentId(), "experimentId");
        refuseFrozen(experiment, "experimentId");
        int shown = repository
                .of(Set.of(experiment.id()))
                .getOrDefault(experiment.id(), List.of())
                .size();
        new Problems()
                .unless(
                        shown < MOST,
                        PlatformError.INVALID,
                        "experimentId",
                        "An experiment has at most %d variants.".formatted(MOST))
                .refuse();
        Variant added = repository.insert(add);
        changes.created("addVariant", added);
        experiments.touched(experiment.id());
        return added;
    }

    Variant change(ChangeVariant change) {
        Variant before = held(change.id(), change.expectedVersion());
        Variant after = repository.update(change);
        if (changes.record("changeVariant", before, after, change.reason())) {
            experiments.touched(before.experimentId());
        }
        return after;
    }

    Variant archive(ArchiveVariant archive) {
        Variant before = held(archive.id(), archive.expectedVersion());
        Variant after = repository.archive(before.id());
        changes.record("archiveVariant", before, after, archive.reason());
        experiments.touched(before.experimentId());
        return after;
    }

    private Variant held(VariantId id, @Nullable Integer expectedVersion) {
        Variant seen = repository.byIds(Set.of(id)).get(id);
        if (seen == null) {
            throw Refusal.notFound("id");
        }
        refuseFrozen(experiments.hold(seen.experimentId(), "id"), "id");
        Variant before = repository.lock(id);
        Versions.expect(expectedVersion, before);
        return before;
    }
}
