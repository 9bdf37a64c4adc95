package dev.throughline.roadmap.version;

import static dev.throughline.roadmap.jooq.Tables.ROADMAP_VERSION;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.vision.Vision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RoadmapVersionRepository {

    private final Rows<RoadmapVersionId, RoadmapVersion> rows;

    RoadmapVersionRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql,
                ROADMAP_VERSION,
                ROADMAP_VERSION.ID,
                RoadmapVersionRepository::version,
                new Order("CREATED_AT", true));
    }

    Map<RoadmapVersionId, RoadmapVersion> byIds(Set<RoadmapVersionId> ids) {
        return rows.byIds(ids);
    }

    Connection<RoadmapVersion> page(Listing listing, Set<Audience> readable) {
        return rows.page(listing, among(readable));
    }

    Map<RoadmapId, Connection<RoadmapVersion>> of(Set<RoadmapId> roadmaps, Listing listing, Set<Audience> readable) {
        return rows.pages(listing, ROADMAP_VERSION.ROADMAP_ID, roadmaps, among(readable));
    }

    private static Condition among(Set<Audience> readable) {
        return ROADMAP_VERSION.AUDIENCE.in(readable);
    }

    /// What is said to the audience now.
    Optional<RoadmapVersion> published(RoadmapId roadmap, Audience audience) {
        return rows.one(ROADMAP_VERSION
                .ROADMAP_ID
                .eq(roadmap)
                .and(ROADMAP_VERSION.AUDIENCE.eq(audience))
                .and(ROADMAP_VERSION.STATE.eq(RoadmapVersionState.PUBLISHED)));
    }

    RoadmapVersion supersede(RoadmapVersionId id) {
        return rows.update(id, new Patch().set(ROADMAP_VERSION.STATE, RoadmapVersionState.SUPERSEDED));
    }

    /// The words of this moment, as far as the audience reads them.
    RoadmapVersion insert(RoadmapContent content, Audience audience, int edition, MemberId publisher) {
        Patch patch = new Patch()
                .set(ROADMAP_VERSION.ROADMAP_ID, content.roadmap().id())
                .set(ROADMAP_VERSION.AUDIENCE, audience)
                .set(ROADMAP_VERSION.EDITION, edition)
                .set(ROADMAP_VERSION.NOTICE, audience.notice())
                .set(ROADMAP_VERSION.PUBLISHED_BY_ID, publisher);
        if (audience.readsStatus()) {
            patch.set(ROADMAP_VERSION.TITLE, content.roadmap().title());
        }
        if (audience.readsBeliefs()) {
            patch.set(ROADMAP_VERSION.TARGET_CONDITION_STATEMENT, content.head().statement());
            patch.set(ROADMAP_VERSION.GOAL, content.goal(content.head().targetId()));
            patch.set(
                    ROADMAP_VERSION.CHALLENGE_STATEMENTS,
                    content.above().stream()
                            .filter(Challenge.class::isInstance)
                            .map(node -> ((Challenge) node).statement())
                            .toArray(String[]::new));
            for (Node node : content.above()) {
                if (node instanceof Vision vision) {
                    patch.set(ROADMAP_VERSION.VISION_STATEMENT, vision.statement());
                } else if (node instanceof Initiative initiative) {
                    patch.set(ROADMAP_VERSION.INITIATIVE_QUESTION, initiative.question());
                }
            }
        }
        return rows.insert(patch);
    }

    private static RoadmapVersion version(Row row) {
        return new RoadmapVersion(
                row.get(ROADMAP_VERSION.ID),
                row.get(ROADMAP_VERSION.ROADMAP_ID),
                row.get(ROADMAP_VERSION.AUDIENCE),
                row.get(ROADMAP_VERSION.EDITION),
                row.get(ROADMAP_VERSION.TITLE),
                row.get(ROADMAP_VERSION.VISION_STATEMENT),
                List.of(row.get(ROADMAP_VERSION.CHALLENGE_STATEMENTS)),
                row.get(ROADMAP_VERSION.INITIATIVE_QUESTION),
                row.get(ROADMAP_VERSION.TARGET_CONDITION_STATEMENT),
                row.get(ROADMAP_VERSION.NOTICE),
                row.get(ROADMAP_VERSION.STATE),
                row.get(ROADMAP_VERSION.PUBLISHED_BY_ID),
                row.get(ROADMAP_VERSION.VERSION),
                row.get(ROADMAP_VERSION.CREATED_AT),
                row.get(ROADMAP_VERSION.UPDATED_AT),
                row.get(ROADMAP_VERSION.GOAL));
    }
}
