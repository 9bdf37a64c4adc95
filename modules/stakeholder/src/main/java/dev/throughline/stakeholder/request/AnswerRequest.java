package dev.throughline.stakeholder.request;

import org.jspecify.annotations.Nullable;

/// A move, with what is said to whoever asked.
record AnswerRequest(
        RequestId id,
        @Nullable Integer expectedVersion,
        @Nullable String reply,
        @Nullable String reason) {}
