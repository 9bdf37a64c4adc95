package dev.throughline.experiment.portfolio;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.learning.Learning;
import dev.throughline.experiment.learning.Learnings;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class LearningPortfolioController {

    private final LearningPortfolios portfolios;
    private final Experiments experiments;
    private final Learnings learnings;
    private final Neighbours neighbours;

    LearningPortfolioController(
            LearningPortfolios portfolios, Experiments experiments, Learnings learnings, Neighbours neighbours) {
        this.portfolios = portfolios;
        this.experiments = experiments;
        this.learnings = learnings;
        this.neighbours = neighbours;
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    LearningPortfolio learningPortfolio(
            @Argument @Nullable BusinessLineId businessLineId,
            @Argument @Nullable TeamId teamId,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to) {
        return portfolios.of(businessLineId, teamId, from, to);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Experiment>> running(LearningPortfolio portfolio, Listing listing, Siblings siblings) {
        return siblings.find(portfolio, each(one -> experiments.running(one.of(), listing)));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Experiment>> due(
            LearningPortfolio portfolio, @Argument Duration within, Listing listing, Siblings siblings) {
        return siblings.find(portfolio, each(one -> portfolios.due(one, within, listing)));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Experiment>> overdue(LearningPortfolio portfolio, Listing listing, Siblings siblings) {
        return siblings.find(portfolio, each(one -> experiments.due(one.of(), null, one.at(), listing)));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Learning>> learned(LearningPortfolio portfolio, Listing listing, Siblings siblings) {
        return siblings.find(portfolio, each(one -> learnings.between(one.of(), one.begins(), one.ends(), listing)));
    }

    @SchemaMapping
    CompletableFuture<List<TeamLearning>> teams(LearningPortfolio portfolio, Siblings siblings) {
        return siblings.load(portfolio, each(portfolios::numbers));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(TeamLearning learning, Siblings siblings) {
        return neighbours.team(learning.teamId(), siblings);
    }

    /// There is one portfolio at each place of a document.
    private static <T> Function<Set<LearningPortfolio>, Map<LearningPortfolio, T>> each(
            Function<LearningPortfolio, T> load) {
        return portfolios -> portfolios.stream().collect(Collectors.toMap(Function.identity(), load));
    }
}
