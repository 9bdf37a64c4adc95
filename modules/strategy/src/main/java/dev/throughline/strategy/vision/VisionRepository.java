package dev.throughline.strategy.vision;

import static dev.throughline.strategy.jooq.Tables.CHALLENGE;
import static dev.throughline.strategy.jooq.Tables.VISION;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class VisionRepository {

    private final DSLContext sql;
    private final Rows<VisionId, Vision> rows;

    VisionRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, VISION, VISION.ID, VisionRepository::vision, new Order("CREATED_AT", false));
    }

    Map<VisionId, Vision> byIds(Set<VisionId> ids) {
        return rows.byIds(ids);
    }

    Connection<Vision> page(Listing listing) {
        return rows.page(listing);
    }

    Vision lock(VisionId id, String path) {
        return rows.lock(id, path);
    }

    Optional<Vision> lockActive(@Nullable BusinessLineId line) {
        return sql.select(VISION.fields())
                .from(VISION)
                .where(VISION.STATE.eq(VisionState.ACTIVE))
                .and(VISION.BUSINESS_LINE_ID.isNotDistinctFrom(line))
                .forUpdate()
                .fetchOptional(Row.with(VisionRepository::vision));
    }

    boolean hasChallenges(VisionId id) {
        return sql.fetchExists(CHALLENGE, CHALLENGE.VISION_ID.eq(id).and(CHALLENGE.ARCHIVED_AT.isNull()));
    }

    Vision insert(DraftVision draft) {
        return rows.insert(new Patch()
                .set(VISION.BUSINESS_LINE_ID, draft.businessLineId())
                .set(VISION.STATEMENT, draft.statement())
                .set(VISION.COMPETITORS, draft.competitors())
                .set(VISION.CUSTOMER_VIEW, draft.customerView())
                .set(VISION.EXPANSION, draft.expansion())
                .set(VISION.STARTS_ON, draft.startsOn())
                .set(VISION.DUE_ON, draft.dueOn())
                .set(VISION.OWNER_ID, draft.ownerId()));
    }

    Vision update(ChangeVision change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(VISION.STATEMENT, change.statement())
                        .with(VISION.COMPETITORS, change.competitors())
                        .with(VISION.CUSTOMER_VIEW, change.customerView())
                        .with(VISION.EXPANSION, change.expansion())
                        .with(VISION.STARTS_ON, change.startsOn())
                        .with(VISION.DUE_ON, change.dueOn())
                        .with(VISION.OWNER_ID, change.ownerId()));
    }

    Vision move(VisionId id, VisionState to) {
        return rows.update(id, new Patch().set(VISION.STATE, to));
    }

    List<Vision> lockIn(BusinessLineId line) {
        return rows.lockAll(VISION.BUSINESS_LINE_ID.eq(line));
    }

    Vision relocate(VisionId id, BusinessLineId line) {
        return rows.relocate(id, new Patch().set(VISION.BUSINESS_LINE_ID, line));
    }

    Vision archive(VisionId id) {
        return rows.archive(id);
    }

    private static Vision vision(Row row) {
        return new Vision(
                row.get(VISION.ID),
                row.get(VISION.BUSINESS_LINE_ID),
                row.get(VISION.STATEMENT),
                row.get(VISION.COMPETITORS),
                row.get(VISION.CUSTOMER_VIEW),
                row.get(VISION.EXPANSION),
                row.get(VISION.STARTS_ON),
                row.get(VISION.DUE_ON),
                row.get(VISION.OWNER_ID),
                row.get(VISION.STATE),
                row.get(VISION.VERSION),
                row.get(VISION.CREATED_AT),
                row.get(VISION.UPDATED_AT),
                row.get(VISION.ARCHIVED_AT));
    }
}
