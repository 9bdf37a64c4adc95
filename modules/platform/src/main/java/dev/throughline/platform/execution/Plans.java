package dev.throughline.platform.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Makes the plan of an operation, once for as long as its parsed document is remembered. A document whose `@skip` or
/// `@include` asks a variable is planned for each request.
final class Plans {

    private final FieldCollector collector = new FieldCollector();
    private final Cache<OperationDefinition, Plan> known =
            Caffeine.newBuilder().weakKeys().build();

    Plan plan(ExecutionContext execution, GraphQLObjectType root, MergedSelectionSet fields) {
        OperationDefinition operation = execution.getOperationDefinition();
        Plan plan = known.getIfPresent(operation);
        if (plan != null) {
            return plan;
        }
        if (Conditions.dependOnVariables(operation, execution.getFragmentsByName())) {
            Map<String, Object> variables = execution.getCoercedVariables().toMap();
            return new Plan(selection(new Document(execution, variables), root, fields), new Habit());
        }
        Plan made = new Plan(selection(new Document(execution, Map.of()), root, fields), new Habit());
        known.put(operation, made);
        return made;
    }

    private PlannedSelection selection(Document document, GraphQLObjectType type, MergedSelectionSet fields) {
        List<PlannedField> planned = new ArrayList<>(fields.size());
        for (MergedField field : fields.getSubFieldsList()) {
            planned.add(field(document, type, field, planned.size()));
        }
        return type == document.schema().getMutationType()
                ? PlannedSelection.inOrder(type, List.copyOf(planned))
                : PlannedSelection.of(type, List.copyOf(planned));
    }

    private PlannedField field(Document document, GraphQLObjectType parent, MergedField field, int number) {
        GraphQLFieldDefinition definition =
                Introspection.getFieldDefinition(document.schema(), parent, field.getName());
        return new PlannedField(
                number,
                parent,
                field,
                definition,
                fetcher(document, parent, definition),
                values(document, field, definition));
    }

    private Values values(Document document, MergedField field, GraphQLFieldDefinition definition) {
        return switch (GraphQLTypeUtil.unwrapAll(definition.getType())) {
            case GraphQLScalarType scalar -> new Leaves.Scalar(scalar);
            case GraphQLEnumType name -> new Leaves.Name(name);
            case GraphQLCompositeType composite ->
                new Nested(
                        composite,
                        field,
                        type -> selection(document, type, collector.collectFields(document.parameters(type), field)));
            default -> throw new IllegalStateException("No output: " + definition);
        };
    }

    private static LevelFetcher fetcher(
            Document document, GraphQLObjectType parent, GraphQLFieldDefinition definition) {
        if (definition == Introspection.TypeNameMetaFieldDef) {
            return (place, parents) -> {
                Object[] names = new Object[parents.size()];
                Arrays.fill(names, parent.getName());
                return names;
            };
        }
        return LevelFetcher.of(definition, document.schema().getCodeRegistry().getDataFetcher(parent, definition));
    }

    /// What planning needs. An abstract type is planned when the first of its values is met, which may be in another
    /// execution of the same document, so nothing of one request is kept here but the variables that decide on fields.
    private record Document(
            GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {

        Document(ExecutionContext execution, Map<String, Object> variables) {
            this(execution.getGraphQLSchema(), execution.getFragmentsByName(), variables);
        }

        FieldCollectorParameters parameters(GraphQLObjectType type) {
            return FieldCollectorParameters.newParameters()
                    .schema(schema)
                    .fragments(fragments)
                    .variables(variables)
                    .graphQLContext(GraphQLContext.getDefault())
                    .objectType(type)
                    .build();
        }
    }
}
