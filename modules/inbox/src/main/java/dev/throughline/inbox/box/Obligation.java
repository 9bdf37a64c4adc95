package dev.throughline.inbox.box;

import dev.throughline.inbox.kind.Thing;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that waits for the caller.
public record Obligation(
        String kind,
        Thing thing,
        String words,
        Instant since,
        @Nullable Instant dueAt) {

    public Node subject() {
        return thing.node();
    }

    public @Nullable String title() {
        return thing.title();
    }
}
