package dev.throughline.platform.execution;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Writes valid documents on the [Library]: fields, aliases, fragments, conditions, at random.
final class DocumentWriter {

    private static final int DEEPEST = 4;
    private static final Map<String, List<String>> LEAVES = Map.of(
            "Query", List.of("broken", "__typename"),
            "Author", List.of("id", "name", "nick", "kind", "matrix", "tags", "secret", "__typename"),
            "Book", List.of("name", "title", "pages", "__typename"),
            "Named", List.of("name", "__typename"));
    private static final Map<String, Map<String, String>> OBJECTS = Map.of(
            "Query",
            Map.of(
                    "authors",
                    "Author",
                    "maybe",
                    "Author",
                    "named",
                    "Named",
                    "first",
                    "Author",
                    "author(id: 2)",
                    "Author"),
            "Author",
            Map.of("books", "Book", "books(first: $some)", "Book", "best", "Book", "favourite", "Named"),
            "Book",
            Map.of("author", "Author", "reviewer", "Author"),
            "Named",
            Map.of());

    private final Random random;
    private int aliases;

    DocumentWriter(Random random) {
        this.random = random;
    }

    String document() {
        return "query ($yes: Boolean!, $no: Boolean!, $some: Int) { __typename used: __typename @skip(if: $yes)"
                + " also: __typename @include(if: $no) most: first { books(first: $some) { pages } }"
                + fields("Query", 0) + "}";
    }

    private String fields(String type, int depth) {
        StringBuilder fields = new StringBuilder();
        for (int number = random.nextInt(3) + 1; number > 0; number--) {
            fields.append(' ')
                    .append(alias(any(LEAVES.getOrDefault(type, List.of()))))
                    .append(condition());
        }
        List<String> objects =
                OBJECTS.getOrDefault(type, Map.of()).keySet().stream().sorted().toList();
        for (int number = depth < DEEPEST && !objects.isEmpty() ? random.nextInt(3) : 0; number > 0; number--) {
            String field = any(objects);
            String below = OBJECTS.getOrDefault(type, Map.of()).getOrDefault(field, "");
            fields.append(' ')
                    .append(alias(field))
                    .append(condition())
                    .append(" {")
                    .append(fields(below, depth + 1))
                    .append(" }");
        }
        if (type.equals("Named")) {
            fields.append(" ... on Author {")
                    .append(fields("Author", depth + 1))
                    .append(" }");
            fields.append(" ... on Book {").append(fields("Book", depth + 1)).append(" }");
        }
        return fields.toString();
    }

    private String alias(String field) {
        return "a" + aliases++ + ": " + field;
    }

    private String condition() {
        return switch (random.nextInt(12)) {
            case 0 -> " @include(if: $yes)";
            case 1 -> " @skip(if: $yes)";
            case 2 -> " @include(if: false)";
            default -> "";
        };
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
