package dev.throughline.roadmap.publiclink;

import static dev.throughline.roadmap.jooq.Tables.PUBLIC_LINK;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.security.LinkToken;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PublicLinkRepository {

    private final Rows<PublicLinkId, PublicLink> rows;

    PublicLinkRepository(DSLContext sql) {
        this.rows =
                new Rows<>(sql, PUBLIC_LINK, PUBLIC_LINK.ID, PublicLinkRepository::link, new Order("CREATED_AT", true));
    }

    Map<PublicLinkId, PublicLink> byIds(Set<PublicLinkId> ids) {
        return rows.byIds(ids);
    }

    Map<RoadmapId, Connection<PublicLink>> of(Set<RoadmapId> roadmaps, Listing listing) {
        return rows.pages(listing, PUBLIC_LINK.ROADMAP_ID, roadmaps);
    }

    Optional<PublicLink> byToken(LinkToken token) {
        return rows.one(PUBLIC_LINK.TOKEN_DIGEST.eq(token.digest()));
    }

    PublicLink lock(PublicLinkId id) {
        return rows.lock(id, "id");
    }

    PublicLink insert(CreatePublicLink create, LinkToken token, Instant expiresAt, MemberId creator) {
        return rows.insert(new Patch()
                .set(PUBLIC_LINK.ROADMAP_ID, create.roadmapId())
                .set(PUBLIC_LINK.LABEL, create.label())
                .set(PUBLIC_LINK.TOKEN_DIGEST, token.digest())
                .set(PUBLIC_LINK.EXPIRES_AT, expiresAt)
                .set(PUBLIC_LINK.CREATED_BY_ID, creator));
    }

    PublicLink revoke(PublicLinkId id) {
        return rows.archive(id);
    }

    private static PublicLink link(Row row) {
        return new PublicLink(
                row.get(PUBLIC_LINK.ID),
                row.get(PUBLIC_LINK.ROADMAP_ID),
                row.get(PUBLIC_LINK.LABEL),
                row.get(PUBLIC_LINK.EXPIRES_AT),
                row.get(PUBLIC_LINK.CREATED_BY_ID),
                row.get(PUBLIC_LINK.VERSION),
                row.get(PUBLIC_LINK.CREATED_AT),
                row.get(PUBLIC_LINK.UPDATED_AT),
                row.get(PUBLIC_LINK.ARCHIVED_AT));
    }
}
