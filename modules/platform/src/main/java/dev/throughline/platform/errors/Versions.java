package dev.throughline.platform.errors;

import dev.throughline.platform.node.Node;
import org.jspecify.annotations.Nullable;

/// Refuses to overwrite what somebody else has changed since the caller read it.
public final class Versions {

    private Versions() {}

    public static void expect(@Nullable Integer expected, Node stored) {
        if (expected != null && expected != stored.version()) {
            throw Refusal.of(
                    PlatformError.CONFLICT,
                    "expectedVersion",
                    "This was changed meanwhile: the current version is %d, not %d. Read it again, then decide."
                            .formatted(stored.version(), expected));
        }
    }
}
