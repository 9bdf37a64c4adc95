package dev.throughline.platform.graphql;

import dev.throughline.platform.node.Id;
import java.util.UUID;

/// Names one used key.
public record IdempotencyId(UUID value) implements Id {}
