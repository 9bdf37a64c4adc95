package dev.throughline.stakeholder.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// After one moment and not after another, without end where there is none, about this.
record Span(@Nullable Instant after, @Nullable Instant until, Concern concern) {}
