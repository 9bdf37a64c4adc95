package dev.throughline.reporting.lens;

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
class BusinessLensController {

    private final BusinessLensReports lens;
    private final Reports reports;
    private final NodeRegistry nodes;

    BusinessLensController(BusinessLensReports lens, Reports reports, NodeRegistry nodes) {
        this.lens = lens;
        this.reports = reports;
        this.nodes = nodes;
    }

    @Can(MEASUREMENT_READ)
    @QueryMapping
    BusinessLensReport businessLensReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(lens, about);
    }

    @SchemaMapping
    Connection<BusinessOutcome> outcomes(BusinessLensReport report, Listing listing) {
        return Connection.of(report.scope().key(), report.each(), listing);
    }

    @SchemaMapping
    Connection<Lever> levers(BusinessOutcome outcome, Listing listing) {
        return Connection.of(outcome.id(), outcome.all(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> node(BusinessOutcome outcome, Siblings siblings) {
        return siblings.find(outcome.id(), nodes::findKnown);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> node(Lever lever, Siblings siblings) {
        return siblings.find(lever.id(), nodes::findKnown);
    }
}
