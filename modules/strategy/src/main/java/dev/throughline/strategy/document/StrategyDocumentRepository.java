package dev.throughline.strategy.document;

import static dev.throughline.strategy.jooq.Tables.STRATEGY_DOCUMENT;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.vision.VisionId;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StrategyDocumentRepository {

    private final Rows<StrategyDocumentId, StrategyDocument> rows;

    StrategyDocumentRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql,
                STRATEGY_DOCUMENT,
                STRATEGY_DOCUMENT.ID,
                StrategyDocumentRepository::document,
                new Order("CREATED_AT", false));
    }

    Map<StrategyDocumentId, StrategyDocument> byIds(Set<StrategyDocumentId> ids) {
        return rows.byIds(ids);
    }

    Map<VisionId, Connection<StrategyDocument>> ofVisions(Set<VisionId> visions, Listing listing) {
        return rows.pages(listing, STRATEGY_DOCUMENT.VISION_ID, visions);
    }

    Map<ChallengeId, Connection<StrategyDocument>> ofChallenges(Set<ChallengeId> challenges, Listing listing) {
        return rows.pages(listing, STRATEGY_DOCUMENT.CHALLENGE_ID, challenges);
    }

    StrategyDocument lock(StrategyDocumentId id) {
        return rows.lock(id, "id");
    }

    StrategyDocument insert(AttachStrategyDocument document) {
        return rows.insert(new Patch()
                .set(STRATEGY_DOCUMENT.VISION_ID, document.visionId())
                .set(STRATEGY_DOCUMENT.CHALLENGE_ID, document.challengeId())
                .set(STRATEGY_DOCUMENT.TITLE, document.title())
                .set(STRATEGY_DOCUMENT.BODY, document.body())
                .set(STRATEGY_DOCUMENT.URL, document.url()));
    }

    StrategyDocument update(ChangeStrategyDocument change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(STRATEGY_DOCUMENT.TITLE, change.title())
                        .with(STRATEGY_DOCUMENT.BODY, change.body())
                        .with(STRATEGY_DOCUMENT.URL, change.url()));
    }

    StrategyDocument archive(StrategyDocumentId id) {
        return rows.archive(id);
    }

    private static StrategyDocument document(Row row) {
        return new StrategyDocument(
                row.get(STRATEGY_DOCUMENT.ID),
                row.get(STRATEGY_DOCUMENT.VISION_ID),
                row.get(STRATEGY_DOCUMENT.CHALLENGE_ID),
                row.get(STRATEGY_DOCUMENT.TITLE),
                row.get(STRATEGY_DOCUMENT.BODY),
                row.get(STRATEGY_DOCUMENT.URL),
                row.get(STRATEGY_DOCUMENT.VERSION),
                row.get(STRATEGY_DOCUMENT.CREATED_AT),
                row.get(STRATEGY_DOCUMENT.UPDATED_AT),
                row.get(STRATEGY_DOCUMENT.ARCHIVED_AT));
    }
}
