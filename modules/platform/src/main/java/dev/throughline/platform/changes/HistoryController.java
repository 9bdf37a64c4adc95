package dev.throughline.platform.changes;

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
class HistoryController {

    private final Changes changes;
    private final NodeRegistry nodes;

    HistoryController(Changes changes, NodeRegistry nodes) {
        this.changes = changes;
        this.nodes = nodes;
    }

    @SchemaMapping(typeName = "Node")
    @Nullable CompletableFuture<Connection<Change>> history(Node node, Listing listing, Siblings siblings) {
        return !nodes.mayReadHistory(node)
                ? null
                : siblings.load(node.id().value(), subjects -> changes.of(subjects, listing));
    }
}
