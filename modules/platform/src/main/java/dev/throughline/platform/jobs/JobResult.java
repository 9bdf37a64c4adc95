package dev.throughline.platform.jobs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How a job ended well: a sentence, and a file to be fetched where it made one.
public record JobResult(
        String message,
        @Nullable Path file,
        @Nullable String fileName,
        @Nullable String mediaType) {

    public static JobResult of(String message) {
        return new JobResult(message, null, null, null);
    }

    public static JobResult of(String message, Path file, String fileName, String mediaType) {
        return new JobResult(message, file, fileName, mediaType);
    }
}
