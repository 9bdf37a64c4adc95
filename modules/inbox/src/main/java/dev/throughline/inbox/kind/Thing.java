package dev.throughline.inbox.kind;

import dev.throughline.platform.node.Node;
import org.jspecify.annotations.Nullable;

/// What something in an inbox is about, as the caller may see it now.
public record Thing(Node node, @Nullable String title) {}
