package dev.throughline.platform.graphql;

import dev.throughline.platform.node.AnyId;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A refused input as it may be kept: without secrets, and cut to a length. What is not known to be harmless is hidden:
/// a field whose name sounds like a secret, a word that is long enough to be one, an id that has not the form of an id,
/// a value of a type that is not known here.
final class KeptInput {

    static final String HIDDEN = "•••";
    private static final String CUT = "…";
    private static final int BUDGET = 2_000;
    private static final int LONGEST_WORD = 24;
    private static final Set<String> HARMLESS = Set.of("Int", "Float", "Boolean", "Date", "DateTime", "Decimal");
    private static final Pattern SECRET =
            Pattern.compile("secret|token|password|passphrase|credential|key|code|link|private|signature|hash|url|uri");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[a-zA-Z0-9.-]{1,200}");
    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern UNSTORABLE = Pattern.compile("\\p{Cntrl}|\\p{Cs}");
    private static final JsonMapper JSON = new JsonMapper();

    private int budget = BUDGET;

    private KeptInput() {}

    static @Nullable String of(GraphQLFieldDefinition mutation, Map<String, ?> arguments) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        KeptInput input = new KeptInput();
        for (GraphQLArgument argument : mutation.getArguments()) {
            if (arguments.containsKey(argument.getName())) {
                kept.put(
                        argument.getName(),
                        input.keep(argument.getName(), argument.getType(), arguments.get(argument.getName())));
            }
        }
        return JSON.writeValueAsString(kept.size() == 1 && kept.containsKey("input") ? kept.get("input") : kept);
    }

    private @Nullable Object keep(String name, GraphQLType declared, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (SECRET.matcher(name.toLowerCase(Locale.ROOT)).find()) {
            return HIDDEN;
        }
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
        if (value instanceof List<?> many && GraphQLTypeUtil.isList(type)) {
            List<@Nullable Object> kept = new ArrayList<>();
            for (Object each : many) {
                if (budget > 0) {
                    kept.add(keep(name, GraphQLTypeUtil.unwrapOne(type), each));
                }
            }
            return kept;
        }
        return value instanceof Map<?, ?> fields && type instanceof GraphQLInputObjectType object
                ? keep(object, fields)
                : spend(leaf(type, value));
    }

    private Map<String, @Nullable Object> keep(GraphQLInputObjectType type, Map<?, ?> fields) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            if (fields.containsKey(field.getName())) {
                kept.put(field.getName(), keep(field.getName(), field.getType(), fields.get(field.getName())));
            }
        }
        return kept;
    }

    private static String leaf(GraphQLType type, Object value) {
        String text = value.toString();
        if (type instanceof GraphQLEnumType) {
            return text;
        }
        if (!(type instanceof GraphQLScalarType)) {
            return HIDDEN;
        }
        return switch (((GraphQLNamedType) type).getName()) {
            case "ID" -> AnyId.of(text).isPresent() || UUID.matcher(text).matches() ? text : HIDDEN;
            case "String" -> words(text);
            case String scalar -> HARMLESS.contains(scalar) ? text : HIDDEN;
        };
    }

    private static String words(String text) {
        String shown = text.length() > BUDGET ? text.substring(0, BUDGET) + CUT : text;
        return Pattern.compile("\\s+")
                .splitAsStream(UNSTORABLE.matcher(shown).replaceAll(" "))
                .map(word -> word.length() <= LONGEST_WORD
                                || SLUG.matcher(word).matches()
                                || ADDRESS.matcher(word).matches()
                        ? word
                        : HIDDEN)
                .collect(Collectors.joining(" "));
    }

    private String spend(String text) {
        int left = Math.max(0, budget);
        budget -= text.length();
        return text.length() <= left ? text : text.substring(0, left) + CUT;
    }
}
