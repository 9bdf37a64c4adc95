package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.UserError;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the texts of a mutation's input that nobody could read or no database could keep, and the days that nobody can
/// have meant. A length says nothing of a text: three spaces have three characters. What has no character at all is a
/// matter of its field's length, and a secret is compared and never read.
final class ReadableTexts {

    private static final Pattern SECRET = Pattern.compile("idempotencyKey|token|.*(Secret|Password)");

    private final List<UserError> unreadable = new ArrayList<>();

    private ReadableTexts() {}

    static List<UserError> unreadable(GraphQLFieldDefinition mutation, Map<String, ?> arguments) {
        ReadableTexts texts = new ReadableTexts();
        for (GraphQLArgument argument : mutation.getArguments()) {
            texts.look(List.of(argument.getName()), argument.getType(), arguments.get(argument.getName()));
        }
        return texts.unreadable;
    }

    private void look(List<String> path, GraphQLType declared, @Nullable Object value) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
        if (value instanceof List<?> many && GraphQLTypeUtil.isList(type)) {
            for (int place = 0; place < many.size(); place++) {
                look(below(path, String.valueOf(place)), GraphQLTypeUtil.unwrapOne(type), many.get(place));
            }
        } else if (value instanceof Map<?, ?> fields && type instanceof GraphQLInputObjectType object) {
            for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                look(below(path, field.getName()), field.getType(), fields.get(field.getName()));
            }
        } else if (value instanceof LocalDate day) {
            refuse(path, PlausibleDay.problem(day));
        } else if (value instanceof Instant moment) {
            refuse(path, PlausibleDay.problem(LocalDate.ofInstant(moment, ZoneOffset.UTC)));
        } else if (value instanceof String text
                && type instanceof GraphQLNamedType named
                && named.getName().equals("String")) {
            refuse(
                    path,
                    ReadableText.problem(text, !SECRET.matcher(path.getLast()).matches()));
        }
    }

    private void refuse(List<String> path, @Nullable String problem) {
        if (problem != null) {
            unreadable.add(new UserError(PlatformError.INVALID.name(), path, problem));
        }
    }

    private static List<String> below(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
