package dev.throughline.inbox.kind;

import dev.throughline.platform.node.Node;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What nodes of a type are called where somebody reads of them. A bean for each type that is owed or moves.
public record Titled<N extends Node>(Class<N> type, Function<Set<N>, Map<N, String>> titles) {

    public static <N extends Node> Titled<N> by(Class<N> type, Function<N, String> title) {
        return new Titled<>(type, nodes -> nodes.stream().collect(Collectors.toMap(node -> node, title)));
    }

    public Map<N, String> of(Collection<Node> nodes) {
        return titles.apply(
                nodes.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toSet()));
    }
}
