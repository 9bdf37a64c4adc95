package dev.throughline.testkit.api;

import dev.throughline.testkit.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The schema as introspection tells it to a caller.
public final class ApiSchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INTROSPECTION = """
            {
              __schema {
                types {
                  kind name isOneOf
                  fields(includeDeprecated: true) {
                    name args { name type { ...reference } } type { ...reference }
                  }
                  inputFields { name type { ...reference } }
                  enumValues { name }
                  possibleTypes { name }
                }
              }
            }
            fragment reference on __Type {
              kind name ofType { kind name ofType { kind name ofType { kind name } } }
            }""";

    public record TypeRef(
            String kind, @Nullable String name, @Nullable TypeRef ofType) {

        boolean required() {
            return kind.equals("NON_NULL");
        }

        TypeRef nullable() {
            return required() ? Objects.requireNonNull(ofType) : this;
        }

        boolean list() {
            return nullable().kind().equals("LIST");
        }

        TypeRef element() {
            return Objects.requireNonNull(nullable().ofType());
        }

        public String named() {
            return ofType == null ? Objects.requireNonNull(name) : ofType.named();
        }

        String print() {
            return switch (kind) {
                case "NON_NULL" -> Objects.requireNonNull(ofType).print() + "!";
                case "LIST" -> "[" + Objects.requireNonNull(ofType).print() + "]";
                default -> named();
            };
        }
    }

    public record Input(String name, TypeRef type) {}

    public record Field(String name, List<Input> args, TypeRef type) {}

    record Named(String name) {}

    public record Type(
            String kind,
            String name,
            @Nullable Boolean isOneOf,
            @Nullable List<Field> fields,
            @Nullable List<Input> inputFields,
            @Nullable List<Named> enumValues,
            @Nullable List<Named> possibleTypes) {}

    private record Types(List<Type> types) {}

    private record Data(Types __schema) {}

    private record Response(Data data) {}

    private final Map<String, Type> types = new LinkedHashMap<>();

    public ApiSchema(Actor actor) {
        JSON.readValue(actor.ask(INTROSPECTION).body(), Response.class)
                .data()
                .__schema()
                .types()
                .forEach(type -> types.put(type.name(), type));
    }

    public Type type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    public List<Field> fields(String type) {
        return Objects.requireNonNullElse(type(type).fields(), List.of());
    }

    public List<Input> inputFields(String type) {
        return Objects.requireNonNullElse(type(type).inputFields(), List.of());
    }

    /// The types with an id of their own.
    public List<String> nodes() {
        return Objects.requireNonNullElse(type("Node").possibleTypes(), List.<Named>of()).stream()
                .map(Named::name)
                .toList();
    }

    /// The type of what a field is about, in snake case: what it gives, or what its payload holds.
    String entity(Field field) {
        String type = field.type().named();
        return type(type).kind().equals("OBJECT") && type.endsWith("Payload")
                ? fields(type).stream()
                        .filter(other -> !other.name().equals("userErrors"))
                        .findFirst()
                        .map(other -> Place.snake(other.type().named()))
                        .orElse("")
                : Place.snake(type);
    }

    /// Every place in the arguments that takes an id.
    public Stream<Place> idPlaces(List<Input> inputs) {
        return places(inputs, Place.of(), List.of())
                .filter(leaf -> leaf.type().equals("ID"))
                .map(Leaf::place);
    }

    /// Every place in the arguments that takes a value.
    Stream<Place> places(List<Input> inputs) {
        return places(inputs, Place.of(), List.of()).map(Leaf::place);
    }

    private record Leaf(Place place, String type) {}

    /// An input within itself is entered once.
    private Stream<Leaf> places(List<Input> inputs, Place here, List<String> entered) {
        return inputs.stream().flatMap(input -> {
            Place place = here.then(input.name());
            String type = input.type().named();
            if (!type(type).kind().equals("INPUT_OBJECT")) {
                return Stream.of(new Leaf(place, type));
            }
            return entered.contains(type)
                    ? Stream.of()
                    : places(
                            inputFields(type),
                            place,
                            Stream.concat(entered.stream(), Stream.of(type)).toList());
        });
    }
}
