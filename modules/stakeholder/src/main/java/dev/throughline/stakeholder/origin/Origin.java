package dev.throughline.stakeholder.origin;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What something is called where it comes from. An id means nothing without the system that gave it.
public record Origin(String source, String externalId) {

    /// As columns hold it.
    public static @Nullable Origin of(@Nullable String source, @Nullable String externalId) {
        return source == null || externalId == null ? null : new Origin(source, externalId);
    }

    /// The ids of each source.
    public static Map<String, Set<String>> bySource(Stream<Origin> origins) {
        return origins.collect(
                Collectors.groupingBy(Origin::source, Collectors.mapping(Origin::externalId, Collectors.toSet())));
    }
}
