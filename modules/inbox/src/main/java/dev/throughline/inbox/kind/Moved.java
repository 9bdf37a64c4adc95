package dev.throughline.inbox.kind;

import dev.throughline.platform.node.Node;
import org.jspecify.annotations.Nullable;

/// A node became another one, or came to be.
public record Moved<N extends Node>(
        String action,
        @Nullable N before,
        N after,
        @Nullable String reason) {}
