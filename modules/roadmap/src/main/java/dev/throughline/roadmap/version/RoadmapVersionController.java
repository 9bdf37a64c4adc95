package dev.throughline.roadmap.version;

import static dev.throughline.organisation.role.Permission.PUBLISHED_INTERNAL_READ;
import static dev.throughline.organisation.role.Permission.PUBLISHED_READ;
import static dev.throughline.organisation.role.Permission.ROADMAP_PUBLISH;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.line.Neighbours;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RoadmapVersionController {

    private final RoadmapVersions versions;
    private final VersionDiffs diffs;
    private final Roadmaps roadmaps;
    private final Themes themes;
    private final Neighbours neighbours;

    RoadmapVersionController(
            RoadmapVersions versions, VersionDiffs diffs, Roadmaps roadmaps, Themes themes, Neighbours neighbours) {
        this.versions = versions;
        this.diffs = diffs;
        this.roadmaps = roadmaps;
        this.themes = themes;
        this.neighbours = neighbours;
    }

    @Can({PUBLISHED_READ, PUBLISHED_INTERNAL_READ})
    @QueryMapping
    @Nullable RoadmapVersion roadmapVersion(@Argument RoadmapVersionId id) {
        return versions.find(id).orElse(null);
    }

    @Can({PUBLISHED_READ, PUBLISHED_INTERNAL_READ})
    @QueryMapping
    Connection<RoadmapVersion> roadmapVersions(Listing listing) {
        return versions.page(listing);
    }

    @Can({PUBLISHED_READ, PUBLISHED_INTERNAL_READ})
    @QueryMapping
    @Nullable RoadmapVersionDiff roadmapVersionDiff(@Argument RoadmapVersionId fromId, @Argument RoadmapVersionId toId) {
        return diffs.between(fromId, toId).orElse(null);
    }

    @Can(ROADMAP_PUBLISH)
    @MutationMapping
    RoadmapVersion publishRoadmap(@Argument PublishRoadmap input) {
        return versions.publish(input);
    }

    @Can({PUBLISHED_READ, PUBLISHED_INTERNAL_READ})
    @MutationMapping
    RoadmapVersion lookAtRoadmapVersion(@Argument LookAtRoadmapVersion input) {
        return diffs.look(input);
    }

    @SchemaMapping
    CompletableFuture<List<PublicationFinding>> publicationFindings(
            Roadmap roadmap, @Argument Audience audience, Siblings siblings) {
        return siblings.load(roadmap.id(), parents -> versions.findings(parents, audience));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<RoadmapVersion>> versions(Roadmap roadmap, Listing listing, Siblings siblings) {
        return siblings.find(roadmap.id(), parents -> versions.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(PublicationFinding finding, Siblings siblings) {
        return siblings.find(finding.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Roadmap> roadmap(RoadmapVersion version, Siblings siblings) {
        return siblings.find(version.roadmapId(), roadmaps::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> publishedBy(RoadmapVersion version, Siblings siblings) {
        return neighbours.member(version.publishedById(), siblings);
    }

    @SchemaMapping
    CompletableFuture<List<PublishedTheme>> themes(RoadmapVersion version, Siblings siblings) {
        return siblings.load(version.id(), versions::themesOf);
    }

    @SchemaMapping
    @Nullable CompletableFuture<RoadmapVersionDiff> changesSinceLastLook(RoadmapVersion version, Siblings siblings) {
        return siblings.find(version, diffs::sinceLastLook);
    }

    @SchemaMapping
    CompletableFuture<List<PublishedOutcome>> outcomes(PublishedTheme theme, Siblings siblings) {
        return siblings.load(theme.id(), versions::outcomesOf);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(PublishedTheme theme, Siblings siblings) {
        return siblings.find(theme.themeId(), themes::byIds);
    }
}
