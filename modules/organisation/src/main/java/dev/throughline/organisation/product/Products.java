package dev.throughline.organisation.product;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;

import dev.throughline.organisation.businessline.BusinessLineArchived;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Contents;
import dev.throughline.organisation.structure.Merge;
import dev.throughline.organisation.structure.Move;
import dev.throughline.organisation.structure.Restore;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

@Service
public class Products implements Nodes<ProductId, Product> {

    private final ProductRepository repository;
    private final BusinessLines lines;
    private final Structure structure;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Products(
            ProductRepository repository,
            BusinessLines lines,
            Structure structure,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.lines = lines;
        this.structure = structure;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
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
        Product product = repository.keep(id, path);
        Archived.refuse(product.archivedAt(), path);
        return product;
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
        Product before = held(change.id(), change.expectedVersion());
        return recorded("changeProduct", before, repository.update(change), change.reason());
    }

    Product move(Move<ProductId> move) {
        structure.hold();
        Product before = held(move.id(), move.expectedVersion());
        lines.admit(move.businessLineId(), "businessLineId");
        return recorded("moveProduct", before, repository.move(before.id(), move.businessLineId()), move.reason());
    }

    Product merge(Merge<ProductId> merge) {
        structure.hold();
        Product before = held(merge.id(), merge.expectedVersion());
        Product into = repository.lock(merge.intoId(), "intoId");
        requireChange(into);
        merge.refuseUnlessPossible(into);
        Product after = recorded("mergeProduct", before, repository.archive(before.id(), into.id()), merge.reason());
        facts.publishEvent(new ProductMerged(before.id(), into.id(), merge.reason()));
        return after;
    }

    Product archive(Archive<ProductId> archive) {
        structure.hold();
        Product before = held(archive.id(), archive.expectedVersion());
        Contents contents = archive.contents();
        Product after = archived("archiveProduct", before, contents);
        contents.objections().refuse();
        return after;
    }

    Product restore(Restore<ProductId> restore) {
        structure.hold();
        Product before = held(restore.id(), restore.expectedVersion());
        restore.refuseMerged(before.mergedIntoId());
        lines.admit(before.businessLineId(), "id");
        return recorded("restoreProduct", before, repository.restore(before.id(), restore.name()), restore.reason());
    }

    @EventListener
    void on(BusinessLineMerged fact) {
        for (Product product : repository.lockIn(fact.from())) {
            recorded("mergeBusinessLine", product, repository.relocate(product.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(BusinessLineArchived fact) {
        var there = repository.lockIn(fact.id()).stream().filter(Product::inUse).toList();
        for (Product product : fact.contents().ending(there, "product")) {
            archived("archiveBusinessLine", product, fact.contents());
        }
    }

    private Product archived(String action, Product before, Contents contents) {
        Product after = recorded(action, before, repository.archive(before.id()), contents.reason());
        facts.publishEvent(new ProductArchived(before.id(), contents));
        return after;
    }

    private Product held(ProductId id, @Nullable Integer expectedVersion) {
        Product product = repository.lock(id, "id");
        requireChange(product);
        Versions.expect(expectedVersion, product);
        return product;
    }

    private void requireChange(Product product) {
        access.require(ORGANISATION_CHANGE, product.businessLineId());
    }

    private Product recorded(String action, Product before, Product after, @Nullable String reason) {
        changes.record(action, before, after, reason);
        return after;
    }
}
