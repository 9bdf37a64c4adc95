package dev.throughline.strategy.targetcondition;

import dev.throughline.organisation.team.TeamArchived;
import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.platform.changes.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/// What becomes of the target conditions of a team that is merged or archived. No two teams hold the same
/// target under one challenge (S1:102), so those of two teams never collide. Heard before what hangs on target
/// conditions moves, as every use case holds them first.
@Service
class ReorganisedTargetConditions {

    private final TargetConditionRepository repository;
    private final Changes changes;

    ReorganisedTargetConditions(TargetConditionRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Order(1)
    @EventListener
    void on(TeamMerged fact) {
        for (TargetCondition before : repository.lockOf(fact.from())) {
            changes.record("mergeTeam", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @Order(1)
    @EventListener
    void on(TeamArchived fact) {
        var live = repository.lockOf(fact.id()).stream()
                .filter(node -> node.inUse() && !node.state().ended())
                .toList();
        for (TargetCondition before : fact.contents().ending(live, "target condition")) {
            changes.record(
                    "archiveTeam",
                    before,
                    repository.move(before.id(), TargetConditionState.ABANDONED),
                    fact.contents().reason());
        }
    }
}
