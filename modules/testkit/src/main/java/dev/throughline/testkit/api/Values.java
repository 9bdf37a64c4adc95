package dev.throughline.testkit.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Arguments that mean nothing in particular and are valid wherever possible.
final class Values {

    private final ApiSchema schema;
    private final Supplier<String> text;
    private final UnaryOperator<String> idFor;

    Values(ApiSchema schema, Supplier<String> text, UnaryOperator<String> idFor) {
        this.schema = schema;
        this.text = text;
        this.idFor = idFor;
    }

    /// What the schema requires, and what stands at the place: the id, or where there is none a value that fits.
    Map<String, Object> of(List<ApiSchema.Input> inputs, Place place, String id) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ApiSchema.Input input : inputs) {
            boolean leading = place.leadsThrough(input.name());
            if (leading || input.type().required()) {
                values.put(input.name(), value(input, place, id));
            }
        }
        return values;
    }

    private Object value(ApiSchema.Input input, Place place, String id) {
        boolean leading = place.leadsThrough(input.name());
        return leading
                ? value(input.name(), input.type(), place.rest(), id, true)
                : value(input.name(), input.type(), Place.of(), "", false);
    }

    private Object value(String name, ApiSchema.TypeRef type, Place place, String id, boolean leading) {
        if (type.list()) {
            return leading ? List.of(value(name, type.element(), place, id, true)) : List.of();
        }
        ApiSchema.Type named = schema.type(type.named());
        return switch (named.kind()) {
            case "INPUT_OBJECT" -> object(named, place, id);
            case "ENUM" -> Objects.requireNonNull(named.enumValues()).getFirst().name();
            default ->
                switch (named.name()) {
                    case "ID" -> id.isEmpty() ? idFor.apply(name) : id;
                    case "Int" -> 1;
                    case "Float" -> 1.5;
                    case "Boolean" -> true;
                    case "Date" -> "2030-01-31";
                    case "DateTime" -> "2020-01-31T12:00:00Z";
                    case "String" -> text.get();
                    default -> "1";
                };
        };
    }

    private Map<String, Object> object(ApiSchema.Type type, Place place, String id) {
        List<ApiSchema.Input> fields = schema.inputFields(type.name());
        if (!Boolean.TRUE.equals(type.isOneOf())) {
            return of(fields, place, id);
        }
        ApiSchema.Input one = fields.stream()
                .filter(field -> place.leadsThrough(field.name()))
                .findFirst()
                .orElse(fields.getFirst());
        return Map.of(one.name(), value(one, place, id));
    }
}
