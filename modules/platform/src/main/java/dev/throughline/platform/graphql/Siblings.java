package dev.throughline.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/// The other parents at the same place of the document. A field that is written once has the same arguments for all of
/// its parents of one type, so what all of them ask for is loaded at once, with one statement.
public final class Siblings {

    private final Map<Object, CompletableFuture<Object>> asked = new LinkedHashMap<>();
    private @Nullable Function<Set<Object>, Map<Object, Object>> batch;

    Siblings() {}

    /// What the batch finds for the key, once all parents have asked. A method asks for one kind of thing: every
    /// parent's batch does the same.
    @SuppressWarnings("unchecked")
    public <K, V> CompletableFuture<V> load(K key, Function<Set<K>, Map<K, V>> batch) {
        this.batch = (Function<Set<Object>, Map<Object, Object>>) (Function<?, ?>) batch;
        return (CompletableFuture<V>) asked.computeIfAbsent(key, first -> new CompletableFuture<>());
    }

    /// The neighbour with this key; null where there is no key.
    public <K, V> @Nullable CompletableFuture<V> find(@Nullable K key, Function<Set<K>, Map<K, V>> batch) {
        return key == null ? null : load(key, batch);
    }

    void load() {
        if (batch != null) {
            try {
                Map<Object, Object> found = batch.apply(asked.keySet());
                asked.forEach((key, waiting) -> waiting.complete(found.get(key)));
            } catch (RuntimeException failure) {
                asked.values().forEach(waiting -> waiting.completeExceptionally(failure));
            }
        }
    }

    /// So that Spring takes it for no parent; [ControllerMethod] gives each place its own.
    @Component
    static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Siblings.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
            return new Siblings();
        }
    }
}
