package dev.throughline.strategy.challenge;

import dev.throughline.organisation.businessline.BusinessLineArchived;
import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.platform.changes.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/// What becomes of the challenges of a line that is merged or archived.
@Service
class ReorganisedChallenges {

    private final ChallengeRepository repository;
    private final Changes changes;

    ReorganisedChallenges(ChallengeRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Order(4)
    @EventListener
    void on(BusinessLineMerged fact) {
        for (Challenge before : repository.lockIn(fact.from())) {
            changes.record("mergeBusinessLine", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @Order(4)
    @EventListener
    void on(BusinessLineArchived fact) {
        var live = repository.lockIn(fact.id()).stream()
                .filter(node -> node.inUse() && !node.state().ended())
                .toList();
        for (Challenge before : fact.contents().ending(live, "challenge")) {
            changes.record(
                    "archiveBusinessLine",
                    before,
                    repository.abandon(before.id()),
                    fact.contents().reason());
        }
    }
}
