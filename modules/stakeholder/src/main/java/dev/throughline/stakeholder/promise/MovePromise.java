package dev.throughline.stakeholder.promise;

import org.jspecify.annotations.Nullable;

/// A move, with what is said to whoever made the promise.
record MovePromise(
        PromiseId id,
        @Nullable Integer expectedVersion,
        @Nullable String reply,
        @Nullable String reason) {}
