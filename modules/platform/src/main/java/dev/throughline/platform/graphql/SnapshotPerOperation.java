package dev.throughline.platform.graphql;

import dev.throughline.platform.execution.Reads;
import dev.throughline.platform.tenancy.Tenant;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/// A query reads through one snapshot from its first field to its last. Each field of a mutation has a transaction of
/// its own ([MutationField]) and a snapshot after it, for the answer.
@Component
final class SnapshotPerOperation extends SimplePerformantInstrumentation {

    private final PlatformTransactionManager transactions;
    private final OperationBudget budget;
    private final OperationCosts costs = new OperationCosts();

    SnapshotPerOperation(PlatformTransactionManager transactions, OperationBudget budget) {
        this.transactions = transactions;
        this.budget = budget;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        budget.check(costs.of(execution));
        VisitorEntrance.check(execution);
        Snapshot snapshot = new Snapshot(transactions);
        execution.getGraphQLContext().put(Snapshot.class, snapshot);
        if (Tenant.isBound() && execution.getOperationDefinition().getOperation() == Operation.QUERY) {
            try {
                snapshot.open();
                execution.getGraphQLContext().put(Reads.class, snapshot);
            } catch (TransactionException unavailable) {
                throw new AbortExecutionException(List.of(ErrorResolver.unavailable()));
            }
        }
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> snapshot.close());
    }
}
