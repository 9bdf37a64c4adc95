package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.node.Node;
import java.time.Instant;

/// One thing that has moved on, in a sentence, and the node that says so.
public record Development(DevelopmentKind kind, String statement, Node node, Instant at) {}
