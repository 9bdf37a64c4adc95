package dev.throughline.platform.node;

import java.util.UUID;

/// A typed id. `toString` is its opaque form in the API.
public interface Id {
    UUID value();
}
