package dev.throughline.strategy.productvision;

import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_AGREE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.product.Product;
import dev.throughline.organisation.product.ProductId;
import dev.throughline.organisation.product.Products;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class ProductVisions implements Nodes<ProductVisionId, ProductVision> {

    private final ProductVisionRepository repository;
    private final PositioningAgreementRepository agreements;
    private final Products products;
    private final Access access;
    private final Changes changes;

    ProductVisions(
            ProductVisionRepository repository,
            PositioningAgreementRepository agreements,
            Products products,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.agreements = agreements;
        this.products = products;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ProductVisionId> idType() {
        return ProductVisionId.TYPE;
    }

    @Override
    public String readPermission() {
        return PRODUCT_VISION_READ.name();
    }

    @Override
    public Map<ProductVisionId, ProductVision> byIds(Set<ProductVisionId> ids) {
        return repository.byIds(ids);
    }

    Connection<ProductVision> page(Listing listing) {
        return repository.page(listing);
    }

    /// The visions in use, by their products.
    Map<ProductId, ProductVision> ofProducts(Set<ProductId> ids) {
        return repository.ofProducts(ids);
    }

    Map<ProductVisionId, Connection<PositioningAgreement>> agreements(Set<ProductVisionId> ids, Listing listing) {
        return agreements.under(ids, listing);
    }

    /// Whether both sides have agreed to today's words.
    Map<ProductVisionId, Boolean> agreed(Set<ProductVisionId> ids) {
        return agreements.agreed(ids);
    }

    ProductVision draft(DraftProductVision draft) {
        Product product = product(draft.productId(), "productId");
        access.require(PRODUCT_VISION_CHANGE, product.businessLineId());
        products.inUse(product.id(), "productId");
        ProductVision drafted = repository.insert(draft);
        changes.created("draftProductVision", drafted);
        return drafted;
    }

    ProductVision change(ChangeProductVision change) {
        ProductVision before = held(change.id(), change.expectedVersion());
        ProductVision after = repository.update(change);
        changes.record("changeProductVision", before, after, change.reason());
        return after;
    }

    ProductVision archive(ArchiveProductVision archive) {
        ProductVision before = held(archive.id(), archive.expectedVersion());
        ProductVision after = repository.archive(before.id());
        changes.record("archiveProductVision", before, after, archive.reason());
        return after;
    }

    /// Whoever has agreed to these words for this side already has nothing to add.
    ProductVision agree(AgreeToPositioning agreement) {
        ProductVision before = repository.lock(agreement.id());
        access.requireWithin(
                PRODUCT_VISION_AGREE, product(before.productId(), "id").businessLineId());
        Versions.expect(agreement.expectedVersion(), before);
        String positioning = before.positioning();
        if (positioning == null) {
            throw Refusal.of(
                    PlatformError.INVALID, "id", "There is no positioning to agree to yet: write one into the vision.");
        }
        MemberId member = access.caller();
        if (agreements.exists(before.id(), member, agreement.side(), positioning)) {
            return before;
        }
        agreements.insert(before.id(), member, agreement.side(), positioning);
        ProductVision after = repository.touch(before.id());
        changes.changed("agreeToPositioning", before, after);
        return after;
    }

    private ProductVision held(ProductVisionId id, @Nullable Integer expectedVersion) {
        ProductVision vision = repository.lock(id);
        access.require(PRODUCT_VISION_CHANGE, product(vision.productId(), "id").businessLineId());
        Versions.expect(expectedVersion, vision);
        return vision;
    }

    private Product product(ProductId id, String path) {
        Product product = products.byIds(Set.of(id)).get(id);
        if (product == null) {
            throw Refusal.notFound(path);
        }
        return product;
    }
}
