package dev.throughline.reporting.finding;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.Node;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class FindingController {

    private final NodeRegistry nodes;

    FindingController(NodeRegistry nodes) {
        this.nodes = nodes;
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> node(ReportFinding finding, Siblings siblings) {
        return siblings.find(finding.id(), nodes::findKnown);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> node(ReportRow row, Siblings siblings) {
        return siblings.find(row.id(), nodes::findKnown);
    }

    @SchemaMapping
    Connection<ReportRow> rows(Figure figure, Listing listing) {
        return Connection.of(figure.scope().key() + figure.kind(), figure.rows(), listing);
    }

    @SchemaMapping
    Connection<ReportRow> others(Figure figure, Listing listing) {
        return Connection.of(figure.scope().key() + figure.kind(), figure.others(), listing);
    }
}
