package dev.throughline.strategy.productvision;

import dev.throughline.organisation.product.ProductArchived;
import dev.throughline.organisation.product.ProductId;
import dev.throughline.organisation.product.ProductMerged;
import dev.throughline.platform.changes.Changes;
import dev.throughline.strategy.Collision;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What becomes of the vision of a product that is merged or archived.
@Service
class ReorganisedProductVisions {

    private final ProductVisionRepository repository;
    private final Changes changes;

    ReorganisedProductVisions(ProductVisionRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @EventListener
    void on(ProductMerged fact) {
        new Collision(inUse(fact.from()), inUse(fact.into()))
                .refuse("Both products have a vision, and there can be one: archive one of them first.");
        for (ProductVision before : repository.lockOf(fact.from())) {
            changes.record("mergeProduct", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(ProductArchived fact) {
        for (ProductVision before : fact.contents().ending(inUse(fact.id()), "product vision")) {
            changes.record(
                    "archiveProduct",
                    before,
                    repository.archive(before.id()),
                    fact.contents().reason());
        }
    }

    private List<ProductVision> inUse(ProductId product) {
        return repository.lockOf(product).stream().filter(ProductVision::inUse).toList();
    }
}
