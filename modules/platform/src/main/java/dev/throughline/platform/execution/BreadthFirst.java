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
        Plan plan = plans.plan(execution, type, parameters.getFields());
        Reads reads = execution.getGraphQLContext().getOrDefault(Reads.class, Reads.NOTHING);
        reads.begin(plan.habit());
        ExecutionResult result = run(execution, plan, reads);
        return reads.end(plan.habit()) ? result : run(execution, plan, reads);
    }

    private ExecutionResult run(ExecutionContext execution, Plan plan, Reads reads) {
        Run run = new Run(execution, failures, reads);
        Answer answer = run.answer(new Answer(plan.root(), ROOT));
        return new ExecutionResultImpl(answer.isLost() ? null : answer, run.errors());
    }
}
