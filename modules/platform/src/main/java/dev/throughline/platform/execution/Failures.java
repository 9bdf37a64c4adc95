package dev.throughline.platform.execution;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;

/// Says to the caller what failed at a place.
@FunctionalInterface
public interface Failures {

    List<GraphQLError> explain(Throwable failure, DataFetchingEnvironment environment);
}
