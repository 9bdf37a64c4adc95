package dev.throughline.platform.jobs;

import org.jspecify.annotations.Nullable;

/// What is wrong with what a job was given: a stable code, where it stands, a sentence for people.
public record JobFinding(
        String code,
        @Nullable String file,
        @Nullable Long line,
        @Nullable String column,
        String message) {}
