package dev.throughline.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.MappedBatchLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/// The other parents at the same place of the document. A field that is written once has the same arguments for all of
/// its parents of one type, so one loader answers all of them with one statement. Two types may write different fields
/// under one name in the answer, so a place is more than its path.
public final class Siblings {

    private final DataFetchingEnvironment environment;

    private Siblings(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    public <K, V> CompletableFuture<V> load(K key, Function<Set<K>, Map<K, V>> batch) {
        String place = place();
        MappedBatchLoader<K, V> loading = keys -> CompletableFuture.completedFuture(batch.apply(keys));
        environment
                .getDataLoaderRegistry()
                .computeIfAbsent(place, name -> DataLoaderFactory.newMappedDataLoader(name, loading, null));
        DataLoader<K, V> loader = environment.getDataLoader(place);
        if (loader == null) {
            throw new IllegalStateException("No loader for " + place);
        }
        return loader.load(key);
    }

    /// Asked for by each parent at the place, so it is put together without a format.
    private String place() {
        return environment.getExecutionStepInfo().getPath().getKeysOnly()
                + " "
                + GraphQLTypeUtil.simplePrint(environment.getParentType())
                + " "
                + environment.getField().getSourceLocation();
    }

    /// The neighbour with this key; null where there is no key.
    public <K, V> @Nullable CompletableFuture<V> find(@Nullable K key, Function<Set<K>, Map<K, V>> batch) {
        return key == null ? null : load(key, batch);
    }

    @Component
    static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Siblings.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
            return new Siblings(environment);
        }
    }
}
