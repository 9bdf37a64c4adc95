package dev.throughline.strategy.productvision;

import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_AGREE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.product.Product;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProductVisionController {

    private final ProductVisions visions;
    private final Neighbours neighbours;
    private final Access access;

    ProductVisionController(ProductVisions visions, Neighbours neighbours, Access access) {
        this.visions = visions;
        this.neighbours = neighbours;
        this.access = access;
    }

    @Can(PRODUCT_VISION_READ)
    @QueryMapping
    @Nullable ProductVision productVision(@Argument ProductVisionId id) {
        return visions.byIds(Set.of(id)).get(id);
    }

    @Can(PRODUCT_VISION_READ)
    @QueryMapping
    Connection<ProductVision> productVisions(Listing listing) {
        return visions.page(listing);
    }

    @Can(PRODUCT_VISION_CHANGE)
    @MutationMapping
    ProductVision draftProductVision(@Argument DraftProductVision input) {
        return visions.draft(input);
    }

    @Can(PRODUCT_VISION_CHANGE)
    @MutationMapping
    ProductVision changeProductVision(@Argument ChangeProductVision input) {
        return visions.change(input);
    }

    @Can(PRODUCT_VISION_CHANGE)
    @MutationMapping
    ProductVision archiveProductVision(@Argument ArchiveProductVision input) {
        return visions.archive(input);
    }

    @Can(PRODUCT_VISION_AGREE)
    @MutationMapping
    ProductVision agreeToPositioning(@Argument AgreeToPositioning input) {
        return visions.agree(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Product> product(ProductVision vision, Siblings siblings) {
        return neighbours.product(vision.productId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(ProductVision vision, Siblings siblings) {
        return neighbours.member(vision.ownerId(), siblings);
    }

    @SchemaMapping
    CompletableFuture<Connection<PositioningAgreement>> agreements(
            ProductVision vision, Listing listing, Siblings siblings) {
        return siblings.load(vision.id(), parents -> visions.agreements(parents, listing));
    }

    @SchemaMapping
    CompletableFuture<Boolean> positioningAgreed(ProductVision vision, Siblings siblings) {
        return siblings.load(vision.id(), visions::agreed);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(PositioningAgreement agreement, Siblings siblings) {
        return neighbours.member(agreement.memberId(), siblings);
    }

    @SchemaMapping
    CompletableFuture<Boolean> current(PositioningAgreement agreement, Siblings siblings) {
        return siblings.load(agreement.productVisionId(), visions::byIds)
                .thenApply(vision -> agreement.positioning().equals(vision.positioning()));
    }

    @SchemaMapping(typeName = "Product")
    @Nullable CompletableFuture<ProductVision> vision(Product product, Siblings siblings) {
        return siblings.find(access.may(PRODUCT_VISION_READ) ? product.id() : null, visions::ofProducts);
    }
}
