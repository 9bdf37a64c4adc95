package dev.throughline.roadmap.theme;

import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DECIDE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Can;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ThemeMutationController {

    private final ThemeProposals proposals;
    private final Themes themes;
    private final ThemeMoves moves;

    ThemeMutationController(ThemeProposals proposals, Themes themes, ThemeMoves moves) {
        this.proposals = proposals;
        this.themes = themes;
        this.moves = moves;
    }

    @Can({THEME_CHANGE, THEME_DRAFT})
    @MutationMapping
    Theme proposeTheme(@Argument ProposeTheme input) {
        return proposals.propose(input);
    }

    @Can({THEME_CHANGE, THEME_DRAFT})
    @MutationMapping
    Theme changeTheme(@Argument ChangeTheme input) {
        return themes.change(input);
    }

    @Can(THEME_CHANGE)
    @MutationMapping
    Theme assessTheme(@Argument AssessTheme input) {
        return themes.assess(input);
    }

    @Can(THEME_CHANGE)
    @MutationMapping
    Theme prioritiseTheme(@Argument PrioritiseTheme input) {
        return themes.prioritise(input);
    }

    @Can(THEME_DECIDE)
    @MutationMapping
    Theme discoverTheme(@Argument MoveTheme input) {
        return moves.discover(input);
    }

    @Can(THEME_DECIDE)
    @MutationMapping
    Theme deliverTheme(@Argument MoveTheme input) {
        return moves.deliver(input);
    }

    @Can(THEME_DECIDE)
    @MutationMapping
    Theme returnTheme(@Argument MoveTheme input) {
        return moves.sendBack(input);
    }

    @Can(THEME_DECIDE)
    @MutationMapping
    Theme finishTheme(@Argument MoveTheme input) {
        return moves.finish(input);
    }

    @Can(THEME_DECIDE)
    @MutationMapping
    Theme invalidateTheme(@Argument MoveTheme input) {
        return moves.invalidate(input);
    }

    @Can(THEME_DECIDE)
    @MutationMapping
    Theme abandonTheme(@Argument MoveTheme input) {
        return moves.abandon(input);
    }

    @Can(THEME_DECIDE)
    @MutationMapping
    Theme declineTheme(@Argument MoveTheme input) {
        return moves.decline(input);
    }

    @Can(THEME_CHANGE)
    @MutationMapping
    Theme archiveTheme(@Argument MoveTheme input) {
        return themes.archive(input);
    }
}
