package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.security.Visit;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.introspection.Introspection;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;

/// Turns a visitor away, before anything runs, unless every root field is marked as open to them.
final class VisitorEntrance {

    static final String DIRECTIVE = "withoutOrganisation";

    private VisitorEntrance() {}

    static boolean isOpen(GraphQLFieldDefinition field) {
        return field.hasAppliedDirective(DIRECTIVE) || field.getName().startsWith("__");
    }

    static void check(ExecutionContext execution) {
        String reason = Visit.reason();
        if (reason != null && !allOpen(execution)) {
            throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                    .message("%s", reason)
                    .extensions(Map.of("code", RequestError.ORGANISATION_REQUIRED.name()))
                    .build()));
        }
    }

    private static boolean allOpen(ExecutionContext execution) {
        GraphQLSchema schema = execution.getGraphQLSchema();
        GraphQLObjectType root = root(schema, execution.getOperationDefinition());
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(root)
                .fragments(execution.getFragmentsByName())
                .variables(execution.getCoercedVariables().toMap())
                .graphQLContext(execution.getGraphQLContext())
                .build();
        return new FieldCollector()
                        .collectFields(
                                parameters, execution.getOperationDefinition().getSelectionSet())
                        .getSubFieldsList()
                        .stream()
                        .map(field -> Introspection.getFieldDefinition(schema, root, field.getName()))
                        .allMatch(VisitorEntrance::isOpen);
    }

    static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }
}
