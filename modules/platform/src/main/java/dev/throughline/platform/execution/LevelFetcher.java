package dev.throughline.platform.execution;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers a field for all of its parents at one place of a document at once. Needs no context of another thread, which
/// is what graphql-java calls trivial.
public interface LevelFetcher extends TrivialDataFetcher<Object> {

    /// A value for each parent, in their order; a [Failed] one where only that parent's failed. What is thrown is the
    /// failure of all of them.
    @Nullable Object[] fetch(Place place, List<?> parents) throws Exception;

    /// Whatever answers the field, asked parent by parent where it knows no better.
    static LevelFetcher of(GraphQLFieldDefinition field, DataFetcher<?> fetcher) {
        return switch (fetcher) {
            case LevelFetcher level -> level;
            case LightDataFetcher<?> property -> new Property(field);
            default -> new EachParent(fetcher);
        };
    }

    /// graphql-java's own way leads past here: every operation runs by a plan.
    @Override
    default Object get(DataFetchingEnvironment environment) {
        throw new IllegalStateException("A field is answered level by level");
    }
}
