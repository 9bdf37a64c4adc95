package dev.throughline.stakeholder.origin;

import org.jspecify.annotations.Nullable;

/// What something is called where it comes from. An id means nothing without the system that gave it.
public record Origin(String source, String externalId) {

    /// As columns hold it.
    public static @Nullable Origin of(@Nullable String source, @Nullable String externalId) {
        return source == null || externalId == null ? null : new Origin(source, externalId);
    }
}
