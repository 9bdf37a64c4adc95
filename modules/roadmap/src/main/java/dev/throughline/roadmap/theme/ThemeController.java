package dev.throughline.roadmap.theme;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.phase.PhaseDefinition;
import dev.throughline.roadmap.phase.PhaseDefinitions;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ThemeController {

    private final Themes themes;
    private final Roadmaps roadmaps;
    private final PhaseDefinitions phases;
    private final Neighbours neighbours;

    ThemeController(Themes themes, Roadmaps roadmaps, PhaseDefinitions phases, Neighbours neighbours) {
        this.themes = themes;
        this.roadmaps = roadmaps;
        this.phases = phases;
        this.neighbours = neighbours;
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    @Nullable Theme theme(@Argument ThemeId id) {
        return themes.byIds(Set.of(id)).get(id);
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    Connection<Theme> themes(Listing listing) {
        return themes.page(listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Theme>> themes(Roadmap roadmap, Listing listing, Siblings siblings) {
        return siblings.find(roadmap.id(), parents -> themes.on(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Roadmap> roadmap(Theme theme, Siblings siblings) {
        return siblings.find(theme.roadmapId(), roadmaps::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<PhaseDefinition> phase(Theme theme, Siblings siblings) {
        return siblings.find(theme.phaseDefinitionId(), phases::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(Theme theme, Siblings siblings) {
        return neighbours.member(theme.ownerId(), siblings);
    }
}
