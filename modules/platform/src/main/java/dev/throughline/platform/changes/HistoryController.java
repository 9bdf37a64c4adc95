package dev.throughline.platform.changes;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.Node;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class HistoryController {

    private final Changes changes;

    HistoryController(Changes changes) {
        this.changes = changes;
    }

    @SchemaMapping(typeName = "Node")
    CompletableFuture<Connection<Change>> history(Node node, Listing listing, Siblings siblings) {
        return siblings.load(node.id().value(), subjects -> changes.of(subjects, listing));
    }
}
