package dev.throughline.experiment.search;

import static dev.throughline.organisation.role.Permission.LEARNING_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.learning.Learning;
import dev.throughline.experiment.learning.Learnings;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SearchController {

    private final Searches searches;
    private final Experiments experiments;
    private final Learnings learnings;

    SearchController(Searches searches, Experiments experiments, Learnings learnings) {
        this.searches = searches;
        this.experiments = experiments;
        this.learnings = learnings;
    }

    @Can(LEARNING_READ)
    @QueryMapping
    Connection<LearningMatch> searchLearnings(@Argument String text, Listing listing) {
        return Connection.of(text, searches.of(text), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Experiment> experiment(LearningMatch match, Siblings siblings) {
        return siblings.find(match.experimentId(), experiments::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Learning> learning(LearningMatch match, Siblings siblings) {
        return siblings.find(match.learningId(), learnings::byIds);
    }
}
