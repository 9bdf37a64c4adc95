package dev.throughline.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;

/// Remembers what an operation costs for as long as its parsed document is remembered, where no variable changes it.
final class OperationCosts {

    private final Cache<OperationDefinition, OperationCost> known =
            Caffeine.newBuilder().weakKeys().build();

    OperationCost of(ExecutionContext execution) {
        OperationDefinition operation = execution.getOperationDefinition();
        OperationCost remembered = known.getIfPresent(operation);
        if (remembered != null) {
            return remembered;
        }
        OperationCostWalk walk = new OperationCostWalk(
                execution.getGraphQLSchema(),
                execution.getFragmentsByName(),
                execution.getCoercedVariables().toMap());
        OperationCost cost = walk.of(
                        operation.getSelectionSet(), VisitorEntrance.root(execution.getGraphQLSchema(), operation))
                .with(operation.getDirectives().size());
        if (!walk.asksVariables()) {
            known.put(operation, cost);
        }
        return cost;
    }
}
