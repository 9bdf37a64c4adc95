package dev.throughline.strategy.productvision;

import static dev.throughline.strategy.jooq.Tables.POSITIONING_AGREEMENT;
import static dev.throughline.strategy.jooq.Tables.PRODUCT_VISION;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class PositioningAgreementRepository {

    private final DSLContext sql;
    private final Pages<PositioningAgreement> pages;

    PositioningAgreementRepository(DSLContext sql) {
        this.sql = sql;
        this.pages = new Pages<>(
                sql, POSITIONING_AGREEMENT, PositioningAgreementRepository::agreement, new Order("AGREED_AT", true));
    }

    Map<ProductVisionId, Connection<PositioningAgreement>> under(Set<ProductVisionId> visions, Listing listing) {
        return pages.pages(listing, POSITIONING_AGREEMENT.PRODUCT_VISION_ID, visions);
    }

    Map<ProductVisionId, Boolean> agreed(Set<ProductVisionId> visions) {
        Set<ProductVisionId> agreed = sql.select(PRODUCT_VISION.ID)
                .from(PRODUCT_VISION)
                .join(POSITIONING_AGREEMENT)
                .on(POSITIONING_AGREEMENT.PRODUCT_VISION_ID.eq(PRODUCT_VISION.ID))
                .and(POSITIONING_AGREEMENT.POSITIONING.eq(PRODUCT_VISION.POSITIONING))
                .where(PRODUCT_VISION.ID.in(visions))
                .groupBy(PRODUCT_VISION.ID)
                .having(DSL.countDistinct(POSITIONING_AGREEMENT.SIDE).eq(PositioningAgreementSide.values().length))
                .fetchSet(PRODUCT_VISION.ID);
        return visions.stream().collect(Collectors.toMap(Function.identity(), agreed::contains));
    }

    boolean exists(ProductVisionId vision, MemberId member, PositioningAgreementSide side, String positioning) {
        return sql.fetchExists(
                POSITIONING_AGREEMENT,
                POSITIONING_AGREEMENT
                        .PRODUCT_VISION_ID
                        .eq(vision)
                        .and(POSITIONING_AGREEMENT.MEMBER_ID.eq(member))
                        .and(POSITIONING_AGREEMENT.SIDE.eq(side))
                        .and(POSITIONING_AGREEMENT.POSITIONING.eq(positioning)));
    }

    void insert(ProductVisionId vision, MemberId member, PositioningAgreementSide side, String positioning) {
        sql.insertInto(POSITIONING_AGREEMENT)
                .set(POSITIONING_AGREEMENT.PRODUCT_VISION_ID, vision)
                .set(POSITIONING_AGREEMENT.MEMBER_ID, member)
                .set(POSITIONING_AGREEMENT.SIDE, side)
                .set(POSITIONING_AGREEMENT.POSITIONING, positioning)
                .execute();
    }

    private static PositioningAgreement agreement(Row row) {
        return new PositioningAgreement(
                row.get(POSITIONING_AGREEMENT.ID),
                row.get(POSITIONING_AGREEMENT.PRODUCT_VISION_ID),
                row.get(POSITIONING_AGREEMENT.MEMBER_ID),
                row.get(POSITIONING_AGREEMENT.SIDE),
                row.get(POSITIONING_AGREEMENT.POSITIONING),
                row.get(POSITIONING_AGREEMENT.AGREED_AT));
    }
}
