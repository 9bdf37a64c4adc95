package dev.throughline.platform.limits;

import dev.throughline.platform.node.Id;
import java.util.UUID;

/// Names a bucket: by the caller, or by the organisation.
public record RateBucketId(UUID value) implements Id {}
