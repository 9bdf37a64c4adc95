package dev.throughline.strategy.line;

import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.Node;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class LineController {

    private final Paths paths;
    private final Warnings warnings;

    LineController(Paths paths, Warnings warnings) {
        this.paths = paths;
        this.warnings = warnings;
    }

    @SchemaMapping(typeName = "StrategyNode")
    String headline(Node node) {
        return Headline.of(node).text();
    }

    @SchemaMapping(typeName = "StrategyNode")
    CompletableFuture<List<Node>> path(Node node, Siblings siblings) {
        return siblings.load(node, paths::of);
    }

    @SchemaMapping(typeName = "StrategyNode")
    CompletableFuture<List<Warning>> warnings(Node node, Siblings siblings) {
        return siblings.load(node, warnings::of);
    }
}
