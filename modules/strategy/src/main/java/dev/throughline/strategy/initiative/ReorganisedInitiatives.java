package dev.throughline.strategy.initiative;

import dev.throughline.organisation.businessline.BusinessLineArchived;
import dev.throughline.platform.changes.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/// What becomes of the initiatives under the challenges of a line that is archived; where it is merged, they stay under
/// theirs.
@Service
class ReorganisedInitiatives {

    private final InitiativeRepository repository;
    private final Changes changes;

    ReorganisedInitiatives(InitiativeRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Order(3)
    @EventListener
    void on(BusinessLineArchived fact) {
        var live = repository.lockIn(fact.id()).stream()
                .filter(node -> node.inUse() && !node.state().ended())
                .toList();
        for (Initiative before : fact.contents().ending(live, "initiative")) {
            changes.record(
                    "archiveBusinessLine",
                    before,
                    repository.move(before.id(), InitiativeState.ABANDONED),
                    fact.contents().reason());
        }
    }
}
