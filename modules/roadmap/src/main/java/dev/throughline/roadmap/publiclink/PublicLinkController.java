package dev.throughline.roadmap.publiclink;

import static dev.throughline.organisation.role.Permission.PUBLIC_LINK_CHANGE;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.AfterCommit;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PublicLinkController {

    private final PublicLinks links;
    private final Roadmaps roadmaps;
    private final Neighbours neighbours;

    PublicLinkController(PublicLinks links, Roadmaps roadmaps, Neighbours neighbours) {
        this.links = links;
        this.roadmaps = roadmaps;
        this.neighbours = neighbours;
    }

    @Can(PUBLIC_LINK_CHANGE)
    @MutationMapping
    AfterCommit<PublicLink> createPublicLink(@Argument CreatePublicLink input) {
        return links.create(input);
    }

    @Can(PUBLIC_LINK_CHANGE)
    @MutationMapping
    PublicLink revokePublicLink(@Argument RevokePublicLink input) {
        return links.revoke(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<PublicLink>> publicLinks(Roadmap roadmap, Listing listing, Siblings siblings) {
        return siblings.find(roadmap.id(), parents -> links.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Roadmap> roadmap(PublicLink link, Siblings siblings) {
        return siblings.find(link.roadmapId(), roadmaps::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> createdBy(PublicLink link, Siblings siblings) {
        return neighbours.member(link.createdById(), siblings);
    }
}
