package dev.throughline.testkit.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// One call for each thing that the input may name and does not have to, so that alternatives are tried one by one.
    public List<Call> to(String operation, ApiSchema.Field field) {
        List<String> optional = new ArrayList<>();
        for (ApiSchema.Input input : inputs(field)) {
            boolean named =
                    Place.of(input.name()).saysType().map(ids::containsKey).orElse(false);
            if (named && !input.type().required()) {
                optional.add(input.name());
            }
        }
        if (optional.isEmpty()) {
            return List.of(call(operation, field, ""));
        }
        return optional.stream().map(name -> call(operation, field, name)).toList();
    }

    private Call call(String operation, ApiSchema.Field field, String optional) {
        Map<String, Object> arguments = new Values(
                        schema, () -> "Errand %d".formatted(texts.incrementAndGet()), name -> id(field, name))
                .of(field.args(), Place.of(), "");
        if (arguments.get("input") instanceof Map<?, ?> required) {
            Map<String, Object> input = new LinkedHashMap<>();
            required.forEach((name, value) -> input.put(String.valueOf(name), value));
            for (ApiSchema.Input more : inputs(field)) {
                if (more.name().equals(optional)) {
                    input.put(optional, id(field, optional));
                }
                if (more.name().equals("expectedVersion")) {
                    input.put(more.name(), NO_VERSION);
                }
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
        String type = name.equals("id")
                ? schema.entity(field)
                : Place.of(name).saysType().orElse("");
        return ids.getOrDefault(type.equals("node") ? "team" : type, "missing");
    }
}
