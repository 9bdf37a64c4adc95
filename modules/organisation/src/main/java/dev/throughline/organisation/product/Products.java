package dev.throughline.organisation.product;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class Products implements Nodes<ProductId, Product> {

    private final ProductRepository repository;
    private final Changes changes;

    Products(ProductRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
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
        Product added = repository.insert(product);
        changes.created("addProduct", added);
        return added;
    }

    Product change(ChangeProduct change) {
        Product before = repository.lock(change.id());
        Versions.expect(change.expectedVersion(), before);
        Product after = repository.update(change);
        changes.record("changeProduct", before, after, change.reason());
        return after;
    }

    Product archive(ArchiveProduct archive) {
        Product before = repository.lock(archive.id());
        Versions.expect(archive.expectedVersion(), before);
        Product after = repository.archive(archive.id());
        changes.record("archiveProduct", before, after, archive.reason());
        return after;
    }
}
