package dev.throughline.organisation.product;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Merge;
import dev.throughline.organisation.structure.Move;
import dev.throughline.organisation.structure.Restore;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProductController {

    private final Products products;
    private final BusinessLines lines;

    ProductController(Products products, BusinessLines lines) {
        this.products = products;
        this.lines = lines;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    @Nullable Product product(@Argument ProductBy by) {
        return products.find(by).orElse(null);
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<Product> products(Listing listing) {
        return products.page(listing);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Product addProduct(@Argument AddProduct input) {
        return products.add(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Product changeProduct(@Argument ChangeProduct input) {
        return products.change(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Product moveProduct(@Argument Move<ProductId> input) {
        return products.move(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Product mergeProduct(@Argument Merge<ProductId> input) {
        return products.merge(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Product archiveProduct(@Argument Archive<ProductId> input) {
        return products.archive(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Product restoreProduct(@Argument Restore<ProductId> input) {
        return products.restore(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(Product product, Siblings siblings) {
        return siblings.find(product.businessLineId(), lines::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Product> mergedInto(Product product, Siblings siblings) {
        return siblings.find(product.mergedIntoId(), products::byIds);
    }

    @SchemaMapping
    CompletableFuture<Connection<Product>> products(BusinessLine line, Listing listing, Siblings siblings) {
        return siblings.load(line.id(), parents -> products.under(parents, listing));
    }
}
