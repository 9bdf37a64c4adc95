package dev.throughline.inbox.box;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Which kinds of what is owed the caller asks for.
record OwedFilter(Map<String, Object> filter) implements Predicate<String> {

    @Override
    public boolean test(String kind) {
        return !(filter.get("kind") instanceof Map<?, ?> comparisons)
                || comparisons.entrySet().stream()
                        .allMatch(comparison -> comparison.getValue() == null
                                || holds(String.valueOf(comparison.getKey()), comparison.getValue(), kind));
    }

    private static boolean holds(String comparison, Object value, String kind) {
        return switch (comparison) {
            case "eq" -> value.equals(kind);
            case "ne" -> !value.equals(kind);
            case "in" -> ((List<?>) value).contains(kind);
            default -> throw new IllegalStateException("No comparison " + comparison);
        };
    }
}
