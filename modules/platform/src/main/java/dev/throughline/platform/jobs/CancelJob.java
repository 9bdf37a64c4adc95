package dev.throughline.platform.jobs;

import org.jspecify.annotations.Nullable;

record CancelJob(
        JobId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
