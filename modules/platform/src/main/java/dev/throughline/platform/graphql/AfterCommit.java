package dev.throughline.platform.graphql;

import dev.throughline.platform.node.Node;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a mutation made, and what is left to do once it is committed: to send a mail, to tell another server. The rest
/// runs once and outside of the transaction, must not fail, and gives further fields of the payload, such as a secret
/// that is shown once; a retry with the same key gives the node alone.
public record AfterCommit<N extends Node>(N node, Supplier<? extends Map<String, ? extends @Nullable Object>> rest) {}
