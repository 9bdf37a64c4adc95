package dev.throughline.platform.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ResultPath;
import graphql.execution.ValuesResolver;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field where it stands in the document of a running operation. Its arguments are the same for all of its parents.
public final class Place {

    private final ExecutionContext execution;
    private final PlannedField field;
    private final Answer first;
    private final int index;
    private @Nullable Map<String, Object> arguments;
    private @Nullable DataFetchingEnvironment environment;

    Place(ExecutionContext execution, PlannedField field, Answer first, int index) {
        this.execution = execution;
        this.field = field;
        this.first = first;
        this.index = index;
    }

    /// What graphql-java tells a fetcher, for all parents.
    public DataFetchingEnvironment environment() {
        if (environment == null) {
            environment = environment(null);
        }
        return environment;
    }

    /// The same for one parent.
    DataFetchingEnvironment environment(@Nullable Object source) {
        DataFetchingEnvironmentImpl.Builder builder = DataFetchingEnvironmentImpl.newDataFetchingEnvironment(execution)
                .arguments(this::arguments)
                .fieldDefinition(field.definition())
                .mergedField(field.merged())
                .fieldType(field.definition().getType())
                .executionStepInfo(this::step)
                .parentType(field.parent());
        return source == null ? builder.build() : builder.source(source).build();
    }

    private ExecutionStepInfo step() {
        ResultPath above = first.path();
        ResultPath whole = above.segment(field.merged().getResultKey());
        return ExecutionStepInfo.newExecutionStepInfo()
                .type(field.definition().getType())
                .fieldDefinition(field.definition())
                .field(field.merged())
                .path(index < 0 ? whole : whole.segment(index))
                .parentInfo(ExecutionStepInfo.newExecutionStepInfo()
                        .type(field.parent())
                        .path(above)
                        .build())
                .build();
    }

    private Map<String, Object> arguments() {
        if (arguments == null) {
            GraphQLFieldDefinition definition = field.definition();
            arguments = definition.getArguments().isEmpty()
                    ? Map.of()
                    : ValuesResolver.getArgumentValues(
                            execution.getGraphQLSchema().getCodeRegistry(),
                            definition.getArguments(),
                            field.merged().getArguments(),
                            execution.getCoercedVariables(),
                            execution.getGraphQLContext(),
                            execution.getLocale());
        }
        return arguments;
    }
}
