package dev.throughline.organisation.product;

import static dev.throughline.organisation.jooq.Tables.PRODUCT;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProductRepository {

    private final Rows<ProductId, Product> rows;

    ProductRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, PRODUCT, PRODUCT.ID, ProductRepository::product, new Order("NAME", false));
    }

    Map<ProductId, Product> byIds(Set<ProductId> ids) {
        return rows.byIds(ids);
    }

    Optional<Product> find(ProductBy by) {
        return rows.one(
                by.id() == null
                        ? PRODUCT.NAME.eq(by.name()).and(PRODUCT.ARCHIVED_AT.isNull())
                        : PRODUCT.ID.eq(by.id()));
    }

    Connection<Product> page(Listing listing) {
        return rows.page(listing);
    }

    Map<BusinessLineId, Connection<Product>> under(Set<BusinessLineId> lines, Listing listing) {
        return rows.pages(listing, PRODUCT.BUSINESS_LINE_ID, lines);
    }

    Product lock(ProductId id, String path) {
        return rows.lock(id, path);
    }

    Product keep(ProductId id, String path) {
        return rows.keep(id, path);
    }

    List<Product> lockIn(BusinessLineId line) {
        return rows.lockAll(PRODUCT.BUSINESS_LINE_ID.eq(line));
    }

    Product insert(AddProduct product) {
        return rows.insert(new Patch()
                .set(PRODUCT.BUSINESS_LINE_ID, product.businessLineId())
                .set(PRODUCT.NAME, product.name())
                .set(PRODUCT.DESCRIPTION, product.description()));
    }

    Product update(ChangeProduct change) {
        return rows.update(
                change.id(),
                new Patch().with(PRODUCT.NAME, change.name()).with(PRODUCT.DESCRIPTION, change.description()));
    }

    Product move(ProductId id, @Nullable BusinessLineId line) {
        return rows.update(id, new Patch().set(PRODUCT.BUSINESS_LINE_ID, line));
    }

    Product relocate(ProductId id, BusinessLineId line) {
        return rows.relocate(id, new Patch().set(PRODUCT.BUSINESS_LINE_ID, line));
    }

    Product archive(ProductId id) {
        return rows.archive(id);
    }

    Product archive(ProductId id, ProductId successor) {
        return rows.archive(id, successor);
    }

    Product restore(ProductId id, @Nullable String name) {
        return rows.restore(id, name == null ? new Patch() : new Patch().set(PRODUCT.NAME, name));
    }

    private static Product product(Record row) {
        return new Product(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.BUSINESS_LINE_ID),
                row.get(PRODUCT.NAME),
                row.get(PRODUCT.DESCRIPTION),
                row.get(PRODUCT.VERSION),
                row.get(PRODUCT.CREATED_AT),
                row.get(PRODUCT.UPDATED_AT),
                row.get(PRODUCT.ARCHIVED_AT),
                row.get(PRODUCT.MERGED_INTO_ID));
    }
}
