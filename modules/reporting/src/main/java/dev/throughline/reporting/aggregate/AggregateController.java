package dev.throughline.reporting.aggregate;

import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;
import static dev.throughline.organisation.role.Permission.INITIATIVE_READ;
import static dev.throughline.organisation.role.Permission.PROMISE_READ;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_READ;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.reporting.finding.ReportRow;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.line.Neighbours;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AggregateController {

    private final Aggregates aggregates;
    private final Neighbours neighbours;

    AggregateController(Aggregates aggregates, Neighbours neighbours) {
        this.aggregates = aggregates;
        this.neighbours = neighbours;
    }

    @Can(VISION_READ)
    @QueryMapping
    Aggregate aggregateVisions(@Argument List<AggregateDimension> by, @Argument @Nullable ReportScopeInput about) {
        return aggregates.visions(by, about);
    }

    @Can(CHALLENGE_READ)
    @QueryMapping
    Aggregate aggregateChallenges(@Argument List<AggregateDimension> by, @Argument @Nullable ReportScopeInput about) {
        return aggregates.challenges(by, about);
    }

    @Can(INITIATIVE_READ)
    @QueryMapping
    Aggregate aggregateInitiatives(@Argument List<AggregateDimension> by, @Argument @Nullable ReportScopeInput about) {
        return aggregates.initiatives(by, about);
    }

    @Can(TARGET_CONDITION_READ)
    @QueryMapping
    Aggregate aggregateTargetConditions(
            @Argument List<AggregateDimension> by, @Argument @Nullable ReportScopeInput about) {
        return aggregates.targetConditions(by, about);
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    Aggregate aggregateThemes(@Argument List<AggregateDimension> by, @Argument @Nullable ReportScopeInput about) {
        return aggregates.themes(by, about);
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    Aggregate aggregateExperiments(@Argument List<AggregateDimension> by, @Argument @Nullable ReportScopeInput about) {
        return aggregates.experiments(by, about);
    }

    @Can(PROMISE_READ)
    @QueryMapping
    Aggregate aggregatePromises(@Argument List<AggregateDimension> by, @Argument @Nullable ReportScopeInput about) {
        return aggregates.promises(by, about);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(AggregateBucket bucket, Siblings siblings) {
        return neighbours.line(bucket.businessLineId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(AggregateBucket bucket, Siblings siblings) {
        return neighbours.team(bucket.teamId(), siblings);
    }

    @SchemaMapping
    Connection<ReportRow> rows(AggregateBucket bucket, Listing listing) {
        return Connection.of(
                bucket.key(), bucket.things().stream().map(ReportRow::new).toList(), listing);
    }
}
