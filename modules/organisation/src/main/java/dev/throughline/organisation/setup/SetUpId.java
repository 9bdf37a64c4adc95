package dev.throughline.organisation.setup;

import dev.throughline.platform.node.Id;
import java.util.UUID;

/// Names one step of one organisation; steps are told by their kind, so it is never seen outside.
public record SetUpId(UUID value) implements Id {}
