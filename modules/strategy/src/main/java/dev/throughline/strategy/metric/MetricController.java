package dev.throughline.strategy.metric;

import static dev.throughline.organisation.role.Permission.METRIC_DEFINE;
import static dev.throughline.organisation.role.Permission.METRIC_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MetricController {

    private final Metrics metrics;
    private final Neighbours neighbours;

    MetricController(Metrics metrics, Neighbours neighbours) {
        this.metrics = metrics;
        this.neighbours = neighbours;
    }

    @Can(METRIC_READ)
    @QueryMapping
    @Nullable Metric metric(@Argument MetricId id) {
        return metrics.byIds(Set.of(id)).get(id);
    }

    @Can(METRIC_READ)
    @QueryMapping
    Connection<Metric> metrics(Listing listing) {
        return metrics.page(listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> definedBy(Metric metric, Siblings siblings) {
        return neighbours.member(metric.definedById(), siblings);
    }

    @Can(METRIC_DEFINE)
    @MutationMapping
    Metric defineMetric(@Argument DefineMetric input) {
        return metrics.define(input);
    }

    @Can(METRIC_DEFINE)
    @MutationMapping
    Metric changeMetric(@Argument ChangeMetric input) {
        return metrics.change(input);
    }

    @Can(METRIC_DEFINE)
    @MutationMapping
    Metric archiveMetric(@Argument MoveMetric input) {
        return metrics.archive(input);
    }
}
