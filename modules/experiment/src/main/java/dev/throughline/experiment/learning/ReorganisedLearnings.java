package dev.throughline.experiment.learning;

import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.platform.changes.Changes;
import dev.throughline.strategy.targetcondition.TargetConditionRevised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What was learned goes where its experiment goes.
@Service
class ReorganisedLearnings {

    private final LearningRepository repository;
    private final Changes changes;

    ReorganisedLearnings(LearningRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @EventListener
    void on(TeamMerged fact) {
        for (Learning before : repository.lockOf(fact.from())) {
            changes.record("mergeTeam", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(TargetConditionRevised fact) {
        for (Learning before : repository.lockUnder(fact.former().id())) {
            changes.record(
                    "reviseTargetCondition",
                    before,
                    repository.relocate(before.id(), fact.revision().id()),
                    fact.reason());
        }
    }
}
