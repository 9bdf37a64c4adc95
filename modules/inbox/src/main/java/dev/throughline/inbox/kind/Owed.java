package dev.throughline.inbox.kind;

import dev.throughline.platform.node.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that the caller owes: the node that waits, what for, since when, and by when if it has to be.
public record Owed(
        Id about, String words, Instant since, @Nullable Instant dueAt) {

    public Owed(Id about, String words, Instant since) {
        this(about, words, since, null);
    }
}
