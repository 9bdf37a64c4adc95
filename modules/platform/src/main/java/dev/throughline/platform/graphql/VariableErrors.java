package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.language.ListType;
import graphql.language.NodeUtil;
import graphql.language.NonNullType;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is wrong with the variables of a request: each value that does not fit, where it is, and what would fit. The
/// library stops at the first one and speaks of its own classes, so that the values are looked at once more here.
final class VariableErrors {

    private static final int MOST = 20;
    private static final int SHOWN = 60;

    private final GraphQLSchema schema;
    private final List<SourceLocation> places;
    private final List<GraphQLError> errors = new ArrayList<>();

    private VariableErrors(GraphQLSchema schema, List<SourceLocation> places) {
        this.schema = schema;
        this.places = places;
    }

    /// What the library said, or better.
    static List<GraphQLError> explain(List<GraphQLError> said, GraphQLSchema schema, ExecutionInput input) {
        if (said.size() != 1 || !concernsVariables(said.getFirst())) {
            return said;
        }
        List<GraphQLError> found = new ArrayList<>();
        NodeUtil.getOperation(Parser.parse(input.getQuery()), input.getOperationName())
                .operationDefinition
                .getVariableDefinitions()
                .forEach(variable -> found.addAll(of(schema, variable, input.getVariables())));
        return found.isEmpty() ? said : found.stream().limit(MOST).toList();
    }

    private static boolean concernsVariables(GraphQLError error) {
        return error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof InputMapDefinesTooManyFieldsException
                || error instanceof OneOfNullValueException
                || error instanceof OneOfTooManyKeysException;
    }

    private static List<GraphQLError> of(
            GraphQLSchema schema, VariableDefinition variable, Map<String, @Nullable Object> given) {
        VariableErrors errors = new VariableErrors(
                schema, variable.getSourceLocation() == null ? List.of() : List.of(variable.getSourceLocation()));
        if (given.containsKey(variable.getName()) || variable.getDefaultValue() == null) {
            errors.look(List.of(variable.getName()), errors.type(variable.getType()), given.get(variable.getName()));
        }
        return errors.errors;
    }

    private GraphQLType type(Type<?> written) {
        return switch (written) {
            case NonNullType some -> GraphQLNonNull.nonNull(type(some.getType()));
            case ListType many -> GraphQLList.list(type(many.getType()));
            case TypeName named -> Objects.requireNonNull(schema.getType(named.getName()));
            default -> throw new IllegalStateException(written.toString());
        };
    }

    private void look(List<String> path, GraphQLType declared, @Nullable Object value) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
        if (value == null) {
            if (GraphQLTypeUtil.isNonNull(declared)) {
                error(path, "This is needed and cannot be null.");
            }
        } else if (GraphQLTypeUtil.isList(type)) {
            List<?> many = value instanceof List<?> list ? list : List.of(value);
            for (int place = 0; place < many.size() && errors.size() < MOST; place++) {
                look(
                        value instanceof List ? below(path, String.valueOf(place)) : path,
                        GraphQLTypeUtil.unwrapOne(type),
                        many.get(place));
            }
        } else if (type instanceof GraphQLInputObjectType object) {
            if (value instanceof Map<?, ?> fields) {
                look(path, object, fields);
            } else {
                error(path, shown(value) + " is no object with fields such as " + names(object) + ".");
            }
        } else if (type instanceof GraphQLEnumType words) {
            if (!(value instanceof String word) || words.getValue(word) == null) {
                error(path, shown(value) + " is none of " + names(words) + ".");
            }
        } else if (type instanceof GraphQLScalarType scalar) {
            look(path, scalar, value);
        }
    }

    private void look(List<String> path, GraphQLInputObjectType object, Map<?, ?> fields) {
        for (Object name : fields.keySet()) {
            if (object.getFieldDefinition(String.valueOf(name)) == null) {
                error(
                        below(path, String.valueOf(name)),
                        "There is no such field here; there are " + names(object) + ".");
            }
        }
        if (object.isOneOf() && (fields.size() != 1 || fields.containsValue(null))) {
            error(path, "Give exactly one of " + names(object) + ".");
            return;
        }
        for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
            List<String> place = below(path, field.getName());
            if (fields.containsKey(field.getName())) {
                look(place, field.getType(), fields.get(field.getName()));
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                error(place, "This is needed and was left out.");
            }
        }
    }

    private void look(List<String> path, GraphQLScalarType scalar, Object value) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
        } catch (CoercingParseValueException unreadable) {
            error(path, shown(value) + " is not " + expected(scalar, unreadable) + ".");
        }
    }

    private static String expected(GraphQLScalarType scalar, CoercingParseValueException unreadable) {
        return switch (scalar.getName()) {
            case "Int" -> "a whole number from -2147483648 to 2147483647";
            case "Float" -> "a number";
            case "Boolean" -> "true or false";
            case "String" -> "a text";
            case "ID" -> "an id, as the API gave it";
            default ->
                String.valueOf(unreadable.getMessage())
                        .replaceFirst("^Expected ", "")
                        .replaceFirst("\\.$", "");
        };
    }

    private void error(List<String> path, String message) {
        errors.add(new CodedError(
                message,
                places,
                ErrorType.ValidationError,
                List.of(),
                Map.of("code", RequestError.BAD_USER_INPUT.name(), "variable", path)));
    }

    private static String shown(Object value) {
        String text = value instanceof Map ? "An object" : value instanceof List ? "A list" : String.valueOf(value);
        String cut = text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
        return value instanceof String ? "\"" + cut + "\"" : cut;
    }

    private static String names(GraphQLInputObjectType object) {
        return joined(object.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .toList());
    }

    private static String names(GraphQLEnumType words) {
        return joined(words.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList());
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private static List<String> below(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
