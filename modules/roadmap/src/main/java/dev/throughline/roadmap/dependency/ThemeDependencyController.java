package dev.throughline.roadmap.dependency;

import static dev.throughline.organisation.role.Permission.THEME_CHANGE;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ThemeDependencyController {

    private final ThemeDependencies dependencies;

    ThemeDependencyController(ThemeDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Can(THEME_CHANGE)
    @MutationMapping
    Theme linkTheme(@Argument LinkTheme input) {
        return dependencies.link(input);
    }

    @Can(THEME_CHANGE)
    @MutationMapping
    Theme unlinkTheme(@Argument LinkTheme input) {
        return dependencies.unlink(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<Theme>> dependsOn(Theme theme, Siblings siblings) {
        return siblings.find(theme.id(), dependencies::dependsOn);
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<Theme>> neededBy(Theme theme, Siblings siblings) {
        return siblings.find(theme.id(), dependencies::neededBy);
    }
}
