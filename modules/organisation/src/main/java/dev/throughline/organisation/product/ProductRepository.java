package dev.throughline.organisation.product;

import static dev.throughline.organisation.jooq.Tables.PRODUCT;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shelf;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
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

    Shelf<ProductId, Product, BusinessLineId> shelf() {
        return new Shelf<>(rows, PRODUCT.ID, PRODUCT.BUSINESS_LINE_ID, PRODUCT.NAME);
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

    private static Product product(Row row) {
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
