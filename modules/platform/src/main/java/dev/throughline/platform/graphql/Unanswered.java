package dev.throughline.platform.graphql;

import dev.throughline.platform.node.Node;
import org.jspecify.annotations.Nullable;

/// A change was stored, and its answer could not be read afterwards.
final class Unanswered extends RuntimeException {

    private final @Nullable String node;

    Unanswered(Object entity, Throwable cause) {
        super("The change is stored; its answer cannot be read", cause);
        this.node = entity instanceof Node changed ? changed.id().toString() : null;
    }

    @Nullable String node() {
        return node;
    }
}
