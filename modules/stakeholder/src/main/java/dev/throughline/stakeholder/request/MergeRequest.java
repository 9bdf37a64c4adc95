package dev.throughline.stakeholder.request;

import org.jspecify.annotations.Nullable;

record MergeRequest(
        RequestId id,
        @Nullable Integer expectedVersion,
        RequestId intoId,
        @Nullable String reason) {}
