package dev.throughline.platform.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list, in Relay's shape. The total is counted only where the document asks for it.
public record Connection<T>(
        List<Edge<T>> edges, PageInfo pageInfo, @Nullable Integer totalCount) {

    public static <T> Connection<T> empty() {
        return new Connection<>(List.of(), new PageInfo(false, false, null, null), 0);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
