package dev.throughline.strategy.productvision;

import static dev.throughline.strategy.jooq.Tables.PRODUCT_VISION;

import dev.throughline.organisation.product.ProductId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ProductVisionRepository {

    private final DSLContext sql;
    private final Rows<ProductVisionId, ProductVision> rows;

    ProductVisionRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                PRODUCT_VISION,
                PRODUCT_VISION.ID,
                ProductVisionRepository::vision,
                new Order("CREATED_AT", false));
    }

    Map<ProductVisionId, ProductVision> byIds(Set<ProductVisionId> ids) {
        return rows.byIds(ids);
    }

    Map<ProductId, ProductVision> ofProducts(Set<ProductId> ids) {
        return sql.select(PRODUCT_VISION.fields())
                .from(PRODUCT_VISION)
                .where(PRODUCT_VISION.PRODUCT_ID.in(ids))
                .and(PRODUCT_VISION.ARCHIVED_AT.isNull())
                .fetchMap(PRODUCT_VISION.PRODUCT_ID, Row.with(ProductVisionRepository::vision));
    }

    Connection<ProductVision> page(Listing listing) {
        return rows.page(listing);
    }

    ProductVision lock(ProductVisionId id) {
        return rows.lock(id, "id");
    }

    ProductVision insert(DraftProductVision draft) {
        return rows.insert(new Patch()
                .set(PRODUCT_VISION.PRODUCT_ID, draft.productId())
                .set(PRODUCT_VISION.VALUE_PROPOSITION, draft.valueProposition())
                .set(PRODUCT_VISION.PROBLEMS_SOLVED, draft.problemsSolved())
                .set(PRODUCT_VISION.POSITIONING, draft.positioning())
                .set(PRODUCT_VISION.OWNER_ID, draft.ownerId()));
    }

    ProductVision update(ChangeProductVision change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(PRODUCT_VISION.VALUE_PROPOSITION, change.valueProposition())
                        .with(PRODUCT_VISION.PROBLEMS_SOLVED, change.problemsSolved())
                        .with(PRODUCT_VISION.POSITIONING, change.positioning())
                        .with(PRODUCT_VISION.OWNER_ID, change.ownerId()));
    }

    /// Counts the version up for what hangs on the vision.
    ProductVision touch(ProductVisionId id) {
        return rows.touch(id, new Patch());
    }

    List<ProductVision> lockOf(ProductId product) {
        return rows.lockAll(PRODUCT_VISION.PRODUCT_ID.eq(product));
    }

    ProductVision relocate(ProductVisionId id, ProductId product) {
        return rows.relocate(id, new Patch().set(PRODUCT_VISION.PRODUCT_ID, product));
    }

    ProductVision archive(ProductVisionId id) {
        return rows.archive(id);
    }

    private static ProductVision vision(Row row) {
        return new ProductVision(
                row.get(PRODUCT_VISION.ID),
                row.get(PRODUCT_VISION.PRODUCT_ID),
                row.get(PRODUCT_VISION.VALUE_PROPOSITION),
                row.get(PRODUCT_VISION.PROBLEMS_SOLVED),
                row.get(PRODUCT_VISION.POSITIONING),
                row.get(PRODUCT_VISION.OWNER_ID),
                row.get(PRODUCT_VISION.VERSION),
                row.get(PRODUCT_VISION.CREATED_AT),
                row.get(PRODUCT_VISION.UPDATED_AT),
                row.get(PRODUCT_VISION.ARCHIVED_AT));
    }
}
