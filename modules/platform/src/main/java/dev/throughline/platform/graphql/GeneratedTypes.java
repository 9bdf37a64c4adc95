package dev.throughline.platform.graphql;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/// Writes the types that follow from a name, so that no module writes them by hand: `ThingConnection` with `ThingEdge`
/// around a `Thing`, `DraftThingPayload` for the mutation `draftThing`, `StateFilter` for the enum `State`. Fields with
/// which a module extends an interface are written into each type that implements it.
final class GeneratedTypes implements TypeDefinitionConfigurer {

    private static final String CONNECTION = "Connection";
    private static final String PAYLOAD = "Payload";
    private static final String FILTER = "Filter";

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        Set<String> outputs = names(registry, type -> fields(type).map(FieldDefinition::getType));
        Set<String> inputs = names(registry, GeneratedTypes::inputTypes);
        outputs.stream()
                .filter(name -> missing(registry, name, CONNECTION))
                .forEach(name -> connection(registry, name));
        outputs.stream().filter(name -> missing(registry, name, PAYLOAD)).forEach(name -> payload(registry, name));
        inputs.stream().filter(name -> missing(registry, name, FILTER)).forEach(name -> filter(registry, name));
        registry.interfaceTypeExtensions()
                .forEach((name, extensions) -> extensions.forEach(extension -> {
                    inherit(registry, ObjectTypeDefinition.class, name, extension.getFieldDefinitions());
                    inherit(registry, InterfaceTypeDefinition.class, name, extension.getFieldDefinitions());
                }));
    }

    private static <T extends ImplementingTypeDefinition<T>> void inherit(
            TypeDefinitionRegistry registry, Class<T> kind, String name, List<FieldDefinition> fields) {
        for (T type : registry.getTypes(kind)) {
            if (type.getImplements().stream()
                    .anyMatch(parent -> TypeUtil.unwrapAll(parent).getName().equals(name))) {
                registry.remove(type);
                registry.add(extended(type, fields));
            }
        }
    }

    private static SDLDefinition<?> extended(ImplementingTypeDefinition<?> type, List<FieldDefinition> more) {
        List<FieldDefinition> fields = Stream.concat(type.getFieldDefinitions().stream(), more.stream())
                .toList();
        return type instanceof ObjectTypeDefinition object
                ? object.transform(builder -> builder.fieldDefinitions(fields))
                : ((InterfaceTypeDefinition) type).transform(builder -> builder.definitions(fields));
    }

    private static void connection(TypeDefinitionRegistry registry, String name) {
        String node = stem(name, CONNECTION);
        registry.add(ObjectTypeDefinition.newObjectTypeDefinition()
                .name(node + "Edge")
                .description(text("A " + node + " in a page."))
                .fieldDefinition(
                        field("cursor", required("String"), "Opaque; continue from here with after or before."))
                .fieldDefinition(field("node", required(node), "The " + node + " itself."))
                .build());
        registry.add(ObjectTypeDefinition.newObjectTypeDefinition()
                .name(name)
                .description(text("A page of a list of " + node + "."))
                .fieldDefinition(field("edges", list(node + "Edge"), "The nodes of this page with their cursors."))
                .fieldDefinition(field("nodes", list(node), "The nodes of this page; a shortcut to edges.node."))
                .fieldDefinition(field("pageInfo", required("PageInfo"), "Whether there is more, and how to continue."))
                .fieldDefinition(field(
                        "totalCount",
                        required("Int"),
                        "How many nodes match the filter on all pages; costs one more statement."))
                .build());
    }

    private static void payload(TypeDefinitionRegistry registry, String name) {
        String mutation = stem(name, PAYLOAD);
        String entity = entityOf(registry, mutation);
        registry.add(ObjectTypeDefinition.newObjectTypeDefinition()
                .name(name)
                .description(text("Result of the mutation " + decapitalised(mutation) + "."))
                .fieldDefinition(field(
                        decapitalised(entity),
                        new TypeName(entity),
                        "What the mutation made or changed; null where userErrors says why it did not."))
                .fieldDefinition(
                        field("userErrors", list("UserError"), "What the caller can correct; empty on success."))
                .build());
    }

    private static void filter(TypeDefinitionRegistry registry, String name) {
        String stem = stem(name, FILTER);
        if (registry.getTypeOrNull(stem, EnumTypeDefinition.class) == null) {
            throw new IllegalStateException("The schema uses " + name + " but declares neither it nor an enum " + stem);
        }
        registry.add(InputObjectTypeDefinition.newInputObjectDefinition()
                .name(name)
                .description(text("Conditions on a " + stem + "; all given ones must hold."))
                .inputValueDefinition(input("eq", new TypeName(stem), "Is this value."))
                .inputValueDefinition(input("ne", new TypeName(stem), "Is not this value."))
                .inputValueDefinition(input("in", new ListType(required(stem)), "Is one of these values, at most 100."))
                .build());
    }

    /// The longest type name that ends the mutation's name: `activateTargetCondition` is about a `TargetCondition`.
    private static String entityOf(TypeDefinitionRegistry registry, String mutation) {
        return registry.types().keySet().stream()
                .filter(mutation::endsWith)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new IllegalStateException("No type for the payload of " + mutation));
    }

    private static Set<String> names(
            TypeDefinitionRegistry registry, Function<SDLDefinition<?>, Stream<Type<?>>> used) {
        Stream<SDLDefinition<?>> extensions =
                registry.objectTypeExtensions().values().stream().flatMap(List::stream);
        Stream<SDLDefinition<?>> types = registry.types().values().stream().map(type -> (SDLDefinition<?>) type);
        return Stream.concat(types, extensions)
                .flatMap(used)
                .map(type -> TypeUtil.unwrapAll(type).getName())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<FieldDefinition> fields(SDLDefinition<?> definition) {
        return definition instanceof ObjectTypeDefinition type ? type.getFieldDefinitions().stream() : Stream.empty();
    }

    private static Stream<Type<?>> inputTypes(SDLDefinition<?> definition) {
        Stream<InputValueDefinition> values = definition instanceof InputObjectTypeDefinition input
                ? input.getInputValueDefinitions().stream()
                : fields(definition).flatMap(field -> field.getInputValueDefinitions().stream());
        return values.map(InputValueDefinition::getType);
    }

    private static boolean missing(TypeDefinitionRegistry registry, String name, String suffix) {
        return name.endsWith(suffix) && registry.getTypeOrNull(name) == null;
    }

    private static String stem(String name, String suffix) {
        return name.substring(0, name.length() - suffix.length());
    }

    static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Description text(String content) {
        return new Description(content, null, false);
    }

    private static Type<?> required(String name) {
        return new NonNullType(new TypeName(name));
    }

    private static Type<?> list(String name) {
        return new NonNullType(new ListType(required(name)));
    }

    private static FieldDefinition field(String name, Type<?> type, String description) {
        return FieldDefinition.newFieldDefinition()
                .name(name)
                .type(type)
                .description(text(description))
                .build();
    }

    private static InputValueDefinition input(String name, Type<?> type, String description) {
        return InputValueDefinition.newInputValueDefinition()
                .name(name)
                .type(type)
                .description(text(description))
                .build();
    }
}
