package dev.throughline.strategy.vision;

import dev.throughline.organisation.businessline.BusinessLineArchived;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.platform.changes.Changes;
import dev.throughline.strategy.Collision;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/// What becomes of the visions of a line that is merged or archived.
@Service
class ReorganisedVisions {

    private final VisionRepository repository;
    private final Changes changes;

    ReorganisedVisions(VisionRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Order(5)
    @EventListener
    void on(BusinessLineMerged fact) {
        Predicate<Vision> active = vision -> vision.state() == VisionState.ACTIVE;
        new Collision(in(fact.from(), active), in(fact.into(), active))
                .refuse("Both lines have an active vision, and there can be one: retire one of them first.");
        for (Vision before : repository.lockIn(fact.from())) {
            changes.record("mergeBusinessLine", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @Order(5)
    @EventListener
    void on(BusinessLineArchived fact) {
        List<Vision> live =
                in(fact.id(), vision -> vision.inUse() && !vision.state().ended());
        for (Vision before : fact.contents().ending(live, "vision")) {
            changes.record(
                    "archiveBusinessLine",
                    before,
                    repository.move(before.id(), VisionState.RETIRED),
                    fact.contents().reason());
        }
    }

    private List<Vision> in(BusinessLineId line, Predicate<Vision> wanted) {
        return repository.lockIn(line).stream().filter(wanted).toList();
    }
}
