package dev.throughline.roadmap.outcome;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;
import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ThemeOutcomeController {

    private final ThemeOutcomes outcomes;
    private final Themes themes;
    private final MeasureTargets targets;
    private final Evaluations evaluations;
    private final Access access;

    ThemeOutcomeController(
            ThemeOutcomes outcomes, Themes themes, MeasureTargets targets, Evaluations evaluations, Access access) {
        this.outcomes = outcomes;
        this.themes = themes;
        this.targets = targets;
        this.evaluations = evaluations;
        this.access = access;
    }

    @Can({THEME_CHANGE, THEME_DRAFT})
    @MutationMapping
    ThemeOutcome addThemeOutcome(@Argument AddThemeOutcome input) {
        return outcomes.add(input);
    }

    @Can({THEME_CHANGE, THEME_DRAFT})
    @MutationMapping
    ThemeOutcome changeThemeOutcome(@Argument ChangeThemeOutcome input) {
        return outcomes.change(input);
    }

    @Can(THEME_CHANGE)
    @MutationMapping
    ThemeOutcome measureThemeOutcome(@Argument MeasureThemeOutcome input) {
        return outcomes.measure(input);
    }

    @Can({THEME_CHANGE, THEME_DRAFT})
    @MutationMapping
    ThemeOutcome archiveThemeOutcome(@Argument ArchiveThemeOutcome input) {
        return outcomes.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<ThemeOutcome>> outcomes(Theme theme, Listing listing, Siblings siblings) {
        return siblings.find(theme.id(), parents -> outcomes.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(ThemeOutcome outcome, Siblings siblings) {
        return siblings.find(outcome.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<MeasureTarget> target(ThemeOutcome outcome, Siblings siblings) {
        return siblings.find(outcome.targetId(), targets::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Progress> progress(ThemeOutcome outcome, Siblings siblings) {
        return siblings.find(
                outcome.targetId() != null && access.may(MEASUREMENT_READ) ? new Goal(outcome.targetId(), null) : null,
                evaluations::of);
    }
}
