package dev.throughline.platform.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import java.util.concurrent.CompletableFuture;

/// Runs an operation on the thread that asks for it, one root field after the other.
public final class BreadthFirst extends ExecutionStrategy {

    private static final Object ROOT = new Object();

    private final Plans plans = new Plans();
    private final Failures failures;

    public BreadthFirst(Failures failures) {
        this.failures = failures;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext execution, ExecutionStrategyParameters parameters) {
        try {
            return CompletableFuture.completedFuture(answer(execution, parameters));
        } catch (AbortExecutionException abort) {
            return CompletableFuture.completedFuture(abort.toExecutionResult());
        } catch (RuntimeException failure) {
            // So that whoever waits for the end of the operation hears of it.
            return CompletableFuture.failedFuture(failure);
        }
    }

    private ExecutionResult answer(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        var type = (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        Run run = new Run(execution, failures);
        Answer answer = run.answer(new Answer(plans.plan(execution, type, parameters.getFields()), ROOT));
        return new ExecutionResultImpl(answer.isLost() ? null : answer, run.errors());
    }
}
