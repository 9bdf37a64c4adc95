package dev.throughline.platform.execution;

import graphql.schema.DataFetcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fetcher of graphql-java's kind, which knows one parent at a time: those of introspection.
record EachParent(DataFetcher<?> fetcher) implements LevelFetcher {

    @Override
    public @Nullable Object[] fetch(Place place, List<?> parents) {
        @Nullable Object[] values = new Object[parents.size()];
        for (int parent = 0; parent < values.length; parent++) {
            try {
                values[parent] = fetcher.get(place.environment(parents.get(parent)));
            } catch (Exception failure) {
                values[parent] = new Failed(failure);
            }
        }
        return values;
    }
}
