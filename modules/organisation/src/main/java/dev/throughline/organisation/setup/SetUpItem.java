package dev.throughline.organisation.setup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step, and when it was done.
public record SetUpItem(SetUpStep step, @Nullable Instant doneAt) {}
