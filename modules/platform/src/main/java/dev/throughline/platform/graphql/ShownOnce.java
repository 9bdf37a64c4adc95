package dev.throughline.platform.graphql;

import dev.throughline.platform.node.Node;
import java.util.Map;

/// What a mutation made, with secrets that stand in its payload this once and are kept nowhere: a retry with the same
/// idempotency key gives the node without them. The secrets' names are fields of the payload.
public record ShownOnce(Node node, Map<String, String> secrets) {

    @Override
    public String toString() {
        return node.id().toString();
    }
}
