package dev.throughline.platform.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
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

/// Makes the plan of an operation, once for as long as its parsed document is remembered. A document whose `@skip` or
/// `@include` asks a variable is planned for each request.
final class Plans {

    private final FieldCollector collector = new FieldCollector();
    private final Cache<OperationDefinition, PlannedSelection> known =
            Caffeine.newBuilder().weakKeys().build();

    PlannedSelection plan(ExecutionContext execution, GraphQLObjectType root, MergedSelectionSet fields) {
        OperationDefinition operation = execution.getOperationDefinition();
        PlannedSelection plan = known.getIfPresent(operation);
        if (plan != null) {
            return plan;
        }
        PlannedSelection made = selection(new Document(execution), root, fields);
        if (!Conditions.dependOnVariables(operation, execution.getFragmentsByName())) {
            known.put(operation, made);
        }
        return made;
    }

    private PlannedSelection selection(Document document, GraphQLObjectType type, MergedSelectionSet fields) {
        List<PlannedField> planned = new ArrayList<>(fields.size());
        for (MergedField field : fields.getSubFieldsList()) {
            planned.add(field(document, type, field, planned.size()));
        }
        return new PlannedSelection(type, List.copyOf(planned));
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

    /// What planning needs of an execution; an abstract type is planned when the first of its values is met, which may
    /// be in another execution of the same document.
    private record Document(GraphQLSchema schema, FieldCollectorParameters.Builder collecting) {

        Document(ExecutionContext execution) {
            this(
                    execution.getGraphQLSchema(),
                    FieldCollectorParameters.newParameters()
                            .schema(execution.getGraphQLSchema())
                            .fragments(execution.getFragmentsByName())
                            .variables(execution.getCoercedVariables().toMap())
                            .graphQLContext(execution.getGraphQLContext()));
        }

        /// The builder has no state but what is given here anew.
        synchronized FieldCollectorParameters parameters(GraphQLObjectType type) {
            return collecting.objectType(type).build();
        }
    }
}
