package dev.throughline.platform.node;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Which of the caller's permissions concern nodes of a type and reach them, by their names: asked once for all nodes
/// at one place of a document. A bean for each type that allows more than to be read.
public record Permits<N extends Node>(Class<N> type, Function<Set<N>, Map<N, Set<String>>> held) {

    @SuppressWarnings("unchecked")
    public Map<? extends Node, Set<String>> of(Set<? extends Node> nodes) {
        return held.apply((Set<N>) nodes);
    }
}
