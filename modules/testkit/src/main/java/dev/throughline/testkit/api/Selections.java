package dev.throughline.testkit.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What to ask of an answer: everything that needs no argument, some levels deep. Cursors are left out, since they name
/// rows.
final class Selections {

    private static final Set<String> LEFT_OUT = Set.of("edges", "pageInfo");

    private final ApiSchema schema;

    Selections(ApiSchema schema) {
        this.schema = schema;
    }

    String of(ApiSchema.TypeRef type, int levels) {
        return switch (schema.type(type.named()).kind()) {
            case "OBJECT", "INTERFACE" -> " { __typename " + fields(type.named(), levels) + " }";
            case "UNION" -> " { __typename }";
            default -> "";
        };
    }

    private String fields(String type, int levels) {
        return schema.fields(type).stream()
                .filter(field -> !LEFT_OUT.contains(field.name()))
                .filter(field -> field.args().stream()
                        .noneMatch(argument -> argument.type().required()))
                .filter(field -> levels > 0 || leaf(field))
                .map(field -> field.name()
                        + page(field.args(), levels)
                        + of(field.type(), field.name().equals("nodes") ? levels : levels - 1))
                .collect(Collectors.joining(" "));
    }

    private boolean leaf(ApiSchema.Field field) {
        return Set.of("SCALAR", "ENUM")
                        .contains(schema.type(field.type().named()).kind())
                || field.name().equals("nodes");
    }

    /// Short ones, and of one further down: what is asked for in all has to stay within the limit of an operation.
    private static String page(List<ApiSchema.Input> arguments, int levels) {
        boolean paged = arguments.stream().anyMatch(argument -> argument.name().equals("first"));
        return paged ? "(first: %d)".formatted(levels > 1 ? 2 : 1) : "";
    }
}
