package dev.throughline.stakeholder.problem;

import static dev.throughline.organisation.role.Permission.REQUEST_CHANGE;
import static dev.throughline.organisation.role.Permission.REQUEST_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProblemController {

    private final CustomerProblems problems;
    private final Themes themes;

    ProblemController(CustomerProblems problems, Themes themes) {
        this.problems = problems;
        this.themes = themes;
    }

    @Can(REQUEST_READ)
    @QueryMapping
    @Nullable Problem problem(@Argument ProblemId id) {
        return problems.byIds(Set.of(id)).get(id);
    }

    @Can(REQUEST_READ)
    @QueryMapping
    Connection<Problem> problems(Listing listing) {
        return problems.page(listing);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Problem addProblem(@Argument AddProblem input) {
        return problems.add(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Problem changeProblem(@Argument ChangeProblem input) {
        return problems.change(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Problem linkProblem(@Argument LinkProblem input) {
        return problems.link(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Problem unlinkProblem(@Argument UnlinkProblem input) {
        return problems.unlink(input);
    }

    @Can(REQUEST_CHANGE)
    @MutationMapping
    Problem archiveProblem(@Argument ArchiveProblem input) {
        return problems.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(Problem problem, Siblings siblings) {
        return siblings.find(problem.themeId(), themes::byIds);
    }

    @SchemaMapping
    CompletableFuture<Demand> demand(Problem problem, Siblings siblings) {
        return siblings.load(problem.id(), problems::demands);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Problem>> problems(Theme theme, Listing listing, Siblings siblings) {
        return siblings.find(theme.id(), parents -> problems.of(parents, listing));
    }
}
