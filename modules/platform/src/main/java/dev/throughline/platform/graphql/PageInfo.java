package dev.throughline.platform.graphql;

import org.jspecify.annotations.Nullable;

/// Whether there is more on either side of a page.
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
