package dev.throughline.experiment.obstacle;

import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.platform.changes.Changes;
import dev.throughline.strategy.targetcondition.TargetConditionRevised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Obstacles go where their target condition goes. What is archived or ends with its team keeps them as they are.
@Service
class ReorganisedObstacles {

    private final ObstacleRepository repository;
    private final Changes changes;

    ReorganisedObstacles(ObstacleRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @EventListener
    void on(TeamMerged fact) {
        for (Obstacle before : repository.lockOf(fact.from())) {
            changes.record("mergeTeam", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    /// What stood in the way of the former one stands in the way of the one that takes its place.
    @EventListener
    void on(TargetConditionRevised fact) {
        for (Obstacle before : repository.lockUnder(fact.former().id())) {
            changes.record(
                    "reviseTargetCondition",
                    before,
                    repository.relocate(before.id(), fact.revision().id()),
                    fact.reason());
        }
    }
}
