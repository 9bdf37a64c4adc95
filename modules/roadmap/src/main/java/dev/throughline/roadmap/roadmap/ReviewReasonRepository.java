package dev.throughline.roadmap.roadmap;

import static dev.throughline.roadmap.jooq.Tables.REVIEW_REASON;
import static dev.throughline.roadmap.jooq.Tables.THEME;
import static dev.throughline.roadmap.jooq.Tables.THEME_DEPENDENCY;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import dev.throughline.roadmap.theme.ThemeId;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ReviewReasonRepository {

    private final DSLContext sql;
    private final Pages<ReviewReason> pages;

    ReviewReasonRepository(DSLContext sql) {
        this.sql = sql;
        this.pages = new Pages<>(sql, REVIEW_REASON, ReviewReasonRepository::reason, new Order("RAISED_AT", true));
    }

    Map<RoadmapId, Connection<ReviewReason>> of(Set<RoadmapId> roadmaps, Listing listing) {
        return pages.pages(listing, REVIEW_REASON.ROADMAP_ID, roadmaps);
    }

    void insert(RoadmapId roadmap, ReviewReasonCause cause, Id subject, String action, @Nullable String reason) {
        sql.insertInto(REVIEW_REASON)
                .set(REVIEW_REASON.ROADMAP_ID, roadmap)
                .set(REVIEW_REASON.CAUSE, cause)
                .set(REVIEW_REASON.SUBJECT, subject.toString())
                .set(REVIEW_REASON.ACTION, action)
                .set(REVIEW_REASON.REASON, reason)
                .execute();
    }

    void settle(RoadmapId roadmap, ReviewReasonSettlement settlement) {
        sql.update(REVIEW_REASON)
                .set(REVIEW_REASON.SETTLEMENT, settlement)
                .set(REVIEW_REASON.SETTLED_AT, DSL.currentInstant())
                .where(REVIEW_REASON.ROADMAP_ID.eq(roadmap))
                .and(REVIEW_REASON.SETTLED_AT.isNull())
                .execute();
    }

    /// The roadmap of the theme, and those with themes that depend on it.
    Set<RoadmapId> concernedBy(ThemeId theme) {
        return sql.select(THEME.ROADMAP_ID)
                .from(THEME)
                .where(THEME.ID.eq(theme))
                .union(DSL.select(THEME.ROADMAP_ID)
                        .from(THEME)
                        .join(THEME_DEPENDENCY)
                        .on(THEME_DEPENDENCY.THEME_ID.eq(THEME.ID))
                        .where(THEME_DEPENDENCY.DEPENDS_ON_ID.eq(theme))
                        .and(THEME.ENDED_AT.isNull())
                        .and(THEME.ARCHIVED_AT.isNull()))
                .fetchSet(THEME.ROADMAP_ID);
    }

    private static ReviewReason reason(Row row) {
        return new ReviewReason(
                row.get(REVIEW_REASON.ID),
                row.get(REVIEW_REASON.ROADMAP_ID),
                row.get(REVIEW_REASON.CAUSE),
                row.get(REVIEW_REASON.SUBJECT),
                row.get(REVIEW_REASON.ACTION),
                row.get(REVIEW_REASON.REASON),
                row.get(REVIEW_REASON.RAISED_AT),
                row.get(REVIEW_REASON.SETTLEMENT),
                row.get(REVIEW_REASON.SETTLED_AT));
    }
}
