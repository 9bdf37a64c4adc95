package dev.throughline.platform.graphql;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A page of a list, in Relay's shape. The total is counted only where the document asks for it.
public record Connection<T>(
        List<Edge<T>> edges, PageInfo pageInfo, @Nullable Integer totalCount) {

    /// A page of a list that is at hand already; its cursors are places in it. The parent tells it from others.
    public static <T> Connection<T> of(Object parent, List<T> all, Listing listing) {
        int place = listing.cursor() == null
                ? (listing.backwards() ? all.size() : -1)
                : Places.read(listing, parent, listing.cursor(), all.size());
        int from = listing.backwards() ? Math.max(0, place - listing.size()) : place + 1;
        int to = listing.backwards() ? place : Math.min(all.size(), from + listing.size());
        List<Edge<T>> edges = IntStream.range(from, to)
                .mapToObj(index -> new Edge<>(() -> Places.write(listing, parent, index), all.get(index)))
                .toList();
        return new Connection<>(edges, new PageInfo(to < all.size(), from > 0, edges), all.size());
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
