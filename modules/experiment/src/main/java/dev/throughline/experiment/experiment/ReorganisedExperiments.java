package dev.throughline.experiment.experiment;

import dev.throughline.organisation.team.TeamArchived;
import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.strategy.targetcondition.TargetConditionArchived;
import dev.throughline.strategy.targetcondition.TargetConditionRevised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What becomes of experiments whose team is merged or archived, and whose target condition is revised or archived.
@Service
class ReorganisedExperiments {

    private final ExperimentRepository repository;
    private final Changes changes;

    ReorganisedExperiments(ExperimentRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @EventListener
    void on(TeamMerged fact) {
        for (Experiment before : repository.lockOf(fact.from())) {
            changes.record("mergeTeam", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(TeamArchived fact) {
        var live = repository.lockOf(fact.id()).stream()
                .filter(experiment -> !experiment.state().ended())
                .toList();
        for (Experiment before : fact.contents().ending(live, "experiment")) {
            changes.record(
                    "archiveTeam",
                    before,
                    repository.cancel(before.id()),
                    fact.contents().reason());
        }
    }

    @EventListener
    void on(TargetConditionRevised fact) {
        for (Experiment before : repository.lockUnder(fact.former().id())) {
            changes.record(
                    "reviseTargetCondition",
                    before,
                    repository.relocate(before.id(), fact.revision().id()),
                    fact.reason());
        }
    }

    @EventListener
    void on(TargetConditionArchived fact) {
        new Problems()
                .unless(
                        !repository.anyAtWorkUnder(fact.condition().id()),
                        PlatformError.IN_USE,
                        "id",
                        "An experiment runs under this target condition: conclude or cancel that one first.")
                .refuse();
    }
}
