package dev.throughline.platform.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether there is more on either side of a page.
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, List<? extends Edge<?>> edges) {

    public @Nullable String startCursor() {
        return edges.isEmpty() ? null : edges.getFirst().cursor();
    }

    public @Nullable String endCursor() {
        return edges.isEmpty() ? null : edges.getLast().cursor();
    }
}
