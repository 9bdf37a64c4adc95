package dev.throughline.organisation.product;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;

import dev.throughline.organisation.businessline.BusinessLineArchived;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Merge;
import dev.throughline.organisation.structure.Move;
import dev.throughline.organisation.structure.Restore;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.organisation.structure.Units;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

@Service
public class Products implements Nodes<ProductId, Product> {

    private final ProductRepository repository;
    private final BusinessLines lines;
    private final Changes changes;
    private final Units<ProductId, Product> units;

    Products(ProductRepository repository, BusinessLines lines, Structure structure, Access access, Changes changes) {
        this.repository = repository;
        this.lines = lines;
        this.changes = changes;
        this.units = structure.units(
                "Product",
                "product",
                repository.shelf(),
                product -> access.require(ORGANISATION_CHANGE, product.businessLineId()),
                ProductArchived::new);
    }

    @Override
    public IdType<ProductId> idType() {
        return ProductId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<ProductId, Product> byIds(Set<ProductId> ids) {
        return repository.byIds(ids);
    }

    /// The product, kept in use until the transaction ends; refused at the path where it is archived or does not exist.
    public Product inUse(ProductId id, String path) {
        return units.inUse(id, path);
    }

    Optional<Product> find(ProductBy by) {
        return repository.find(by);
    }

    Connection<Product> page(Listing listing) {
        return repository.page(listing);
    }

    Map<BusinessLineId, Connection<Product>> under(Set<BusinessLineId> lines, Listing listing) {
        return repository.under(lines, listing);
    }

    Product add(AddProduct product) {
        lines.admit(product.businessLineId(), "businessLineId");
        Product added = repository.insert(product);
        changes.created("addProduct", added);
        return added;
    }

    Product change(ChangeProduct change) {
        return units.change(change.id(), change.expectedVersion(), () -> repository.update(change), change.reason());
    }

    Product move(Move<ProductId> move) {
        lines.admit(move.businessLineId(), "businessLineId");
        return units.move(move.id(), move.expectedVersion(), move.businessLineId(), move.reason());
    }

    Product merge(Merge<ProductId> merge) {
        return units.merge(merge, new ProductMerged(merge.id(), merge.intoId(), merge.reason()));
    }

    Product archive(Archive<ProductId> archive) {
        return units.archive(archive);
    }

    Product restore(Restore<ProductId> restore) {
        return units.restore(restore, product -> {
            restore.refuseMerged(product.mergedIntoId());
            lines.admit(product.businessLineId(), "id");
        });
    }

    @Order(1)
    @EventListener
    void on(BusinessLineMerged fact) {
        units.inherit(fact.from(), fact.into(), fact.reason());
    }

    @Order(1)
    @EventListener
    void on(BusinessLineArchived fact) {
        units.end(fact.id(), fact.contents());
    }
}
