package dev.throughline.platform.graphql;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds up a document in linear time: a fragment is walked once and counted at each of its spreads.
final class OperationCostWalk {

    private static final int UNPAGED_LIST = 5;
    private static final String LIST_SIZE = "listSize";
    private static final int COUNTING = 10;
    private static final int WRITING = 10;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final Map<String, OperationCost> known = new HashMap<>();
    private boolean asksVariables;

    OperationCostWalk(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
    }

    /// Whether what was walked costs something else with other variables.
    boolean asksVariables() {
        return asksVariables;
    }

    OperationCost of(@Nullable SelectionSet selections, GraphQLCompositeType parent) {
        OperationCost sum = OperationCost.NONE;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.and(selection(selection, parent)
                        .with(((DirectivesContainer<?>) selection)
                                .getDirectives()
                                .size()));
            }
        }
        return sum;
    }

    private OperationCost selection(Selection<?> selection, GraphQLCompositeType parent) {
        return switch (selection) {
            case Field field -> field(field, parent);
            case InlineFragment inline ->
                of(
                        inline.getSelectionSet(),
                        inline.getTypeCondition() == null
                                ? parent
                                : type(inline.getTypeCondition().getName()));
            case FragmentSpread spread -> fragment(spread.getName());
            default -> OperationCost.NONE;
        };
    }

    private OperationCost fragment(String name) {
        OperationCost cost = known.get(name);
        if (cost == null) {
            FragmentDefinition fragment = fragments.get(name);
            cost = fragment == null
                    ? OperationCost.NONE
                    : of(
                            fragment.getSelectionSet(),
                            type(fragment.getTypeCondition().getName()));
            known.put(name, cost);
        }
        return cost;
    }

    private OperationCost field(Field field, GraphQLCompositeType parent) {
        var definition = Introspection.getFieldDef(schema, parent, field.getName());
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        boolean aliased = field.getAlias() != null;
        boolean writing = parent == schema.getMutationType();
        if (!(type instanceof GraphQLCompositeType composite)) {
            long own = field.getName().equals("totalCount") ? COUNTING : 0;
            return new OperationCost(own, 1, 1, aliased ? 1 : 0, 0, 1, 0);
        }
        boolean connection = type.getName().endsWith("Connection");
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        boolean insideConnection = parent.getName().endsWith("Connection");
        boolean multiplies =
                (list || connection) && !insideConnection && !type.getName().startsWith("__");
        long times = multiplies ? size(field, definition, connection) : 1;
        return of(field.getSelectionSet(), composite).under(aliased, writing ? WRITING : 1, times, multiplies);
    }

    private long size(Field field, GraphQLFieldDefinition definition, boolean connection) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("ids")) {
                return length(argument.getValue());
            }
            if (argument.getName().equals("first") || argument.getName().equals("last")) {
                Object value = argument.getValue() instanceof IntValue number
                        ? number.getValue()
                        : argument.getValue() instanceof VariableReference variable ? variable(variable) : null;
                if (value instanceof Number number) {
                    return Math.clamp(number.longValue(), 1, Listing.MAXIMUM_SIZE);
                }
            }
        }
        return connection ? Listing.DEFAULT_SIZE : assumed(definition);
    }

    private static long assumed(GraphQLFieldDefinition definition) {
        var size = definition.getAppliedDirective(LIST_SIZE);
        var assumed = size == null ? null : size.getArgument("assumed");
        Object value = assumed == null ? null : assumed.getValue();
        return value instanceof Number number ? number.longValue() : UNPAGED_LIST;
    }

    private long length(Value<?> ids) {
        Object value = ids instanceof VariableReference variable ? variable(variable) : ids;
        if (value instanceof ArrayValue literal) {
            return literal.getValues().size();
        }
        return value instanceof Collection<?> given ? given.size() : 1;
    }

    private GraphQLCompositeType type(String name) {
        if (schema.getType(name) instanceof GraphQLCompositeType composite) {
            return composite;
        }
        throw new IllegalStateException(name);
    }

    private @Nullable Object variable(VariableReference reference) {
        asksVariables = true;
        return variables.get(reference.getName());
    }
}
