package dev.throughline.platform.changes;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which fields of a node a change has changed, so that nobody has to hold two texts against each other.
final class Difference {

    private static final JsonMapper JSON = new JsonMapper();

    /// They differ after every change, and so tell nothing.
    private static final Set<String> ALWAYS = Set.of("version", "updatedAt");

    private Difference() {}

    /// Sorted by name; where there was nothing before, what has a value after.
    static List<String> of(@Nullable String before, @Nullable String after) {
        JsonNode old = read(before);
        JsonNode now = read(after);
        Set<String> fields = new TreeSet<>(now.propertyNames());
        fields.addAll(old.propertyNames());
        fields.removeAll(ALWAYS);
        fields.removeIf(field -> Objects.equals(value(old, field), value(now, field)));
        return List.copyOf(fields);
    }

    private static @Nullable JsonNode value(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static JsonNode read(@Nullable String text) {
        return text == null ? JSON.createObjectNode() : JSON.readTree(text);
    }
}
