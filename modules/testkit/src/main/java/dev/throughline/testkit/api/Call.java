package dev.throughline.testkit.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A document that asks for one field, with the variables for its arguments.
public record Call(String document, Map<String, Object> variables) {

    static Call root(String operation, ApiSchema.Field field, String selection, Map<String, Object> variables) {
        return new Call(
                "%s%s { %s }"
                        .formatted(operation, declared(field.args(), variables), text(field, selection, variables)),
                variables);
    }

    static Call nested(String type, String id, ApiSchema.Field field, String selection, Map<String, Object> variables) {
        return new Call(
                "query%s { node(id: \"%s\") { __typename ... on %s { %s } } }"
                        .formatted(declared(field.args(), variables), id, type, text(field, selection, variables)),
                variables);
    }

    private static String text(ApiSchema.Field field, String selection, Map<String, Object> variables) {
        String arguments = field.args().stream()
                .filter(argument -> variables.containsKey(argument.name()))
                .map(argument -> argument.name() + ": $" + argument.name())
                .collect(Collectors.joining(", "));
        return field.name() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + selection;
    }

    private static String declared(List<ApiSchema.Input> arguments, Map<String, Object> variables) {
        String declared = arguments.stream()
                .filter(argument -> variables.containsKey(argument.name()))
                .map(argument -> "$" + argument.name() + ": " + argument.type().print())
                .collect(Collectors.joining(", "));
        return declared.isEmpty() ? "" : "(" + declared + ")";
    }
}
