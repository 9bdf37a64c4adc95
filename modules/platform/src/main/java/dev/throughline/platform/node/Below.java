package dev.throughline.platform.node;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That one node belongs below another, of whichever types they are.
public record Below(AnyId child, AnyId parent) {

    /// Nothing where one of them is absent.
    public static Optional<Below> of(@Nullable Id child, @Nullable Id parent) {
        return child == null || parent == null
                ? Optional.empty()
                : Optional.of(new Below(AnyId.from(child), AnyId.from(parent)));
    }
}
