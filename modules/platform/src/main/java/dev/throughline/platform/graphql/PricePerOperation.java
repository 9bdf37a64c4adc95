package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.limits.Allowances;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Before anything is read: what the operation costs, whether it may cost so much, and who pays. What could not be
/// executed has its price, too.
@Component
@Order(1)
final class PricePerOperation extends SimplePerformantInstrumentation {

    private static final Logger LOG = LoggerFactory.getLogger(PricePerOperation.class);

    private final OperationCosts costs = new OperationCosts();
    private final OperationBudget budget;
    private final Allowances allowances;

    PricePerOperation(OperationBudget budget, Allowances allowances) {
        this.budget = budget;
        this.allowances = allowances;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        OperationCost cost = costs.of(parameters.getExecutionContext());
        budget.check(cost);
        parameters.getExecutionContext().getGraphQLContext().put(OperationCost.class, cost);
        try {
            allowances.charge(Math.max(1, cost.points()));
        } catch (Unavailable | DataAccessException away) {
            throw new AbortExecutionException(List.of(ErrorResolver.unavailable()));
        }
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        OperationCost cost = parameters.getGraphQLContext().get(OperationCost.class);
        if (cost == null) {
            chargeUnreadable();
            return CompletableFuture.completedFuture(result);
        }
        return CompletableFuture.completedFuture(result.transform(
                told -> told.extensions(Map.of("cost", Map.of("points", cost.points())))));
    }

    /// What is wrong with the document matters more than its price.
    private void chargeUnreadable() {
        try {
            allowances.chargeUnreadable();
        } catch (Unavailable | DataAccessException away) {
            LOG.debug("A document was not charged", away);
        }
    }
}
