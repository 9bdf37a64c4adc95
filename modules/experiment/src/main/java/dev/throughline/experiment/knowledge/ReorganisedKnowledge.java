package dev.throughline.experiment.knowledge;

import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.platform.changes.Changes;
import dev.throughline.strategy.targetcondition.TargetConditionRevised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What is known goes where its target condition goes.
@Service
class ReorganisedKnowledge {

    private final KnowledgeItemRepository repository;
    private final Changes changes;

    ReorganisedKnowledge(KnowledgeItemRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @EventListener
    void on(TeamMerged fact) {
        for (KnowledgeItem before : repository.lockOf(fact.from())) {
            changes.record("mergeTeam", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(TargetConditionRevised fact) {
        for (KnowledgeItem before : repository.lockUnder(fact.former().id())) {
            changes.record(
                    "reviseTargetCondition",
                    before,
                    repository.relocate(before.id(), fact.revision().id()),
                    fact.reason());
        }
    }
}
