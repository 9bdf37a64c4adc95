package dev.throughline.roadmap.roadmap;

import static dev.throughline.organisation.role.Permission.ROADMAP_CHANGE;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReviewController {

    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    @Can(ROADMAP_CHANGE)
    @MutationMapping
    Roadmap confirmRoadmap(@Argument MoveRoadmap input) {
        return reviews.confirm(input);
    }

    @Can(ROADMAP_CHANGE)
    @MutationMapping
    Roadmap reviseRoadmap(@Argument ChangeRoadmap input) {
        return reviews.revise(input);
    }

    @SchemaMapping
    CompletableFuture<Connection<ReviewReason>> reviewReasons(Roadmap roadmap, Listing listing, Siblings siblings) {
        return siblings.load(roadmap.id(), parents -> reviews.of(parents, listing));
    }
}
