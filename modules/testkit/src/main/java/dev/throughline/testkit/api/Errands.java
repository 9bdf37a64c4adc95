package dev.throughline.testkit.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// Calls of root fields about the things of one place, made up from the schema: enough to learn who is let in, and
/// nothing that exists is changed, since no object has the version that they expect.
public final class Errands {

    private static final int NO_VERSION = -1;

    private final ApiSchema schema;
    private final Map<String, String> ids;
    private final AtomicInteger texts;

    /// The ids are named by the types in them; a type that is not there becomes the text `missing`.
    public Errands(ApiSchema schema, Map<String, String> ids, AtomicInteger texts) {
        this.schema = schema;
        this.ids = ids;
        this.texts = texts;
    }

    /// One call for each thing that the input may name and does not have to, and for each of the words that it may
    /// choose from, so that alternatives are tried one by one.
    public List<Call> to(String operation, ApiSchema.Field field) {
        List<Call> calls = new ArrayList<>();
        for (ApiSchema.Input input : inputs(field)) {
            if (input.type().required()) {
                continue;
            }
            if (Place.of(input.name()).saysType().map(ids::containsKey).orElse(false)) {
                calls.add(call(operation, field, Map.of(input.name(), id(field, input.name()))));
            }
            values(input).forEach(value -> calls.add(call(operation, field, Map.of(input.name(), value))));
        }
        return calls.isEmpty() ? List.of(call(operation, field, Map.of())) : calls;
    }

    private List<String> values(ApiSchema.Input input) {
        return Objects.requireNonNullElse(schema.type(input.type().named()).enumValues(), List.<ApiSchema.Named>of())
                .stream()
                .map(ApiSchema.Named::name)
                .toList();
    }

    private Call call(String operation, ApiSchema.Field field, Map<String, String> more) {
        Map<String, Object> arguments = new Values(
                        schema, () -> "Errand %d".formatted(texts.incrementAndGet()), name -> id(field, name))
                .of(field.args(), Place.of(), "");
        if (arguments.get("input") instanceof Map<?, ?> required) {
            Map<String, Object> input = new LinkedHashMap<>(more);
            required.forEach((name, value) -> input.put(String.valueOf(name), value));
            if (inputs(field).stream().anyMatch(other -> other.name().equals("expectedVersion"))) {
                input.put("expectedVersion", NO_VERSION);
            }
            arguments.put("input", input);
        }
        String selection = schema.type(field.type().named()).kind().equals("SCALAR") ? "" : selection(operation);
        return Call.root(operation, field, selection, arguments);
    }

    private static String selection(String operation) {
        return operation.equals("mutation") ? " { userErrors { code message } }" : " { __typename }";
    }

    private List<ApiSchema.Input> inputs(ApiSchema.Field field) {
        return field.args().stream()
                .filter(argument -> argument.name().equals("input"))
                .map(argument -> schema.type(argument.type().named()))
                .filter(type -> !Boolean.TRUE.equals(type.isOneOf()))
                .flatMap(type -> schema.inputFields(type.name()).stream())
                .toList();
    }

    private String id(ApiSchema.Field field, String name) {
        String type = switch (name) {
            case "id", "intoId", "dependsOnId" -> schema.entity(field);
            case "fromId", "toId" -> schema.entity(field).replaceFirst("_diff$", "");
            case "parentId" -> "business_line";
            case "ownerId" -> "member";
            default -> Place.of(name).saysType().orElse("");
        };
        return ids.getOrDefault(type.equals("node") ? "team" : type, "missing");
    }
}
