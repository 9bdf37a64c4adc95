package dev.throughline.platform.graphql;

import dev.throughline.platform.changes.Attempts;
import dev.throughline.platform.execution.LevelFetcher;
import dev.throughline.platform.sql.Constraints;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts a [MutationField] around each field of the type Mutation.
@Component
final class MutationFields extends GraphQLTypeVisitorStub {

    private final TransactionTemplate writing;
    private final Idempotency idempotency;
    private final Constraints constraints;
    private final Attempts attempts;

    MutationFields(
            PlatformTransactionManager transactions,
            Idempotency idempotency,
            Constraints constraints,
            Attempts attempts) {
        this.writing = new TransactionTemplate(transactions);
        this.idempotency = idempotency;
        this.constraints = constraints;
        this.attempts = attempts;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType parent
                && parent.getName().equals("Mutation")) {
            FieldCoordinates coordinates = FieldCoordinates.coordinates(parent, field);
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            code.dataFetcher(
                    coordinates,
                    new MutationField(
                            LevelFetcher.of(field, code.getDataFetcher(coordinates, field)),
                            entity(field),
                            writing,
                            idempotency,
                            constraints,
                            new Refusals(field, attempts)));
        }
        return TraversalControl.CONTINUE;
    }

    private static String entity(GraphQLFieldDefinition mutation) {
        GraphQLObjectType payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
        return payload.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !name.equals("userErrors"))
                .findFirst()
                .orElseThrow();
    }
}
