package dev.throughline.roadmap.evidence;

import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class EvidenceController {

    private final EvidencePieces evidence;
    private final Themes themes;
    private final Neighbours neighbours;

    EvidenceController(EvidencePieces evidence, Themes themes, Neighbours neighbours) {
        this.evidence = evidence;
        this.themes = themes;
        this.neighbours = neighbours;
    }

    @Can({THEME_CHANGE, THEME_DRAFT})
    @MutationMapping
    Evidence addEvidence(@Argument AddEvidence input) {
        return evidence.add(input);
    }

    @Can({THEME_CHANGE, THEME_DRAFT})
    @MutationMapping
    Evidence retractEvidence(@Argument RetractEvidence input) {
        return evidence.retract(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Evidence>> evidence(Theme theme, Listing listing, Siblings siblings) {
        return siblings.find(theme.id(), parents -> evidence.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(Evidence evidence, Siblings siblings) {
        return siblings.find(evidence.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> sourceTeam(Evidence evidence, Siblings siblings) {
        return neighbours.team(evidence.sourceTeamId(), siblings);
    }
}
