package dev.throughline.platform.graphql;

import dev.throughline.platform.execution.Deadline;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/// A query reads through one snapshot from its first field to its last. Each field of a mutation has a transaction of
/// its own ([MutationField]) and a snapshot after it, for the answer.
@Component
@Order(2)
final class SnapshotPerOperation extends SimplePerformantInstrumentation {

    private final PlatformTransactionManager transactions;
    private final Deadlines deadlines;

    SnapshotPerOperation(PlatformTransactionManager transactions, Deadlines deadlines) {
        this.transactions = transactions;
        this.deadlines = deadlines;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        Operation operation = execution.getOperationDefinition().getOperation();
        execution.getGraphQLContext().put(Deadline.class, deadlines.of(operation));
        NamedRequest.check(execution);
        VisitorEntrance.check(execution);
        Snapshot snapshot = new Snapshot(transactions);
        execution.getGraphQLContext().put(Snapshot.class, snapshot);
        if (Tenant.isBound() && operation == Operation.QUERY) {
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
