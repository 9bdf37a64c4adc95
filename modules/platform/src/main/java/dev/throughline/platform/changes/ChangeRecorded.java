package dev.throughline.platform.changes;

import dev.throughline.platform.node.Node;
import org.jspecify.annotations.Nullable;

/// A node became another one, or came to be: told in the transaction that changes it, for whoever cares about changes
/// of any kind. What follows from a change of one kind has a fact of its own.
public record ChangeRecorded(
        String action,
        @Nullable Node before,
        Node after,
        @Nullable String reason) {}
