package dev.throughline.roadmap.publiclink;

import static dev.throughline.organisation.role.Permission.PUBLIC_LINK_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.AfterCommit;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.LinkToken;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.version.Audience;
import dev.throughline.roadmap.version.RoadmapVersions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Opens what was published for customers to whoever has an address, for a time.
@Service
public class PublicLinks implements Nodes<PublicLinkId, PublicLink> {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final PublicLinkRepository repository;
    private final Roadmaps roadmaps;
    private final RoadmapVersions versions;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;

    PublicLinks(
            PublicLinkRepository repository,
            Roadmaps roadmaps,
            RoadmapVersions versions,
            Organisations organisations,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.roadmaps = roadmaps;
        this.versions = versions;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<PublicLinkId> idType() {
        return PublicLinkId.TYPE;
    }

    @Override
    public String readPermission() {
        return PUBLIC_LINK_CHANGE.name();
    }

    @Override
    public Map<PublicLinkId, PublicLink> byIds(Set<PublicLinkId> ids) {
        return repository.byIds(ids);
    }

    Map<RoadmapId, Connection<PublicLink>> of(Set<RoadmapId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    /// The address stands in the answer, and nowhere else.
    AfterCommit<PublicLink> create(CreatePublicLink create) {
        Roadmap roadmap = roadmaps.hold(create.roadmapId(), "roadmapId");
        access.require(PUBLIC_LINK_CHANGE, roadmap.teamId());
        Archived.refuse(roadmap.archivedAt(), "roadmapId");
        Instant now = Instant.now();
        Instant expiresAt = Objects.requireNonNullElse(create.expiresAt(), now.plus(USUAL));
        new Problems()
                .unless(
                        versions.published(roadmap.id(), Audience.CUSTOMER).isPresent(),
                        RoadmapError.NOT_PUBLISHED,
                        "roadmapId",
                        "Nothing of this roadmap is published for customers: publish that first.")
                .unless(
                        expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LONGEST)),
                        PlatformError.INVALID,
                        "expiresAt",
                        "A public link ends in the future, within a year.")
                .refuse();
        LinkToken token = LinkToken.fresh(organisations.current().id().value());
        PublicLink created = repository.insert(create, token, expiresAt, access.caller());
        changes.created("createPublicLink", created);
        return new AfterCommit<>(created, () -> Map.of("address", PublicRoadmaps.ADDRESS + token.text()));
    }

    PublicLink revoke(RevokePublicLink revoke) {
        PublicLink seen = repository.byIds(Set.of(revoke.id())).get(revoke.id());
        if (seen == null) {
            throw Refusal.notFound("id");
        }
        access.require(PUBLIC_LINK_CHANGE, roadmaps.hold(seen.roadmapId(), "id").teamId());
        PublicLink before = repository.lock(revoke.id());
        Versions.expect(revoke.expectedVersion(), before);
        PublicLink after = repository.revoke(before.id());
        changes.record("revokePublicLink", before, after, revoke.reason());
        return after;
    }
}
