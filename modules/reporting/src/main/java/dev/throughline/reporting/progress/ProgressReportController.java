package dev.throughline.reporting.progress;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.Node;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProgressReportController {

    private final ProgressReports progress;
    private final Reports reports;
    private final NodeRegistry nodes;

    ProgressReportController(ProgressReports progress, Reports reports, NodeRegistry nodes) {
        this.progress = progress;
        this.reports = reports;
        this.nodes = nodes;
    }

    @Can(MEASUREMENT_READ)
    @QueryMapping
    ProgressReport progressReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(progress, about);
    }

    @SchemaMapping
    Connection<GoalProgress> goals(ProgressReport report, Listing listing) {
        return Connection.of(report.scope().key(), report.each(), listing);
    }

    @SchemaMapping
    Connection<LevelProgress> levels(ProgressReport report, Listing listing) {
        return Connection.of(report.scope().key(), report.above(), listing);
    }

    @SchemaMapping
    Connection<MetricRollUp> metrics(LevelProgress level, Listing listing) {
        return Connection.of(level.id(), level.rollUps(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> node(GoalProgress goal, Siblings siblings) {
        return siblings.find(goal.id(), nodes::findKnown);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> node(LevelProgress level, Siblings siblings) {
        return siblings.find(level.id(), nodes::findKnown);
    }
}
