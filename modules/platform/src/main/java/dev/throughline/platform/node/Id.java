package dev.throughline.platform.node;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// A typed id. `toString` is its opaque form in the API and in the history.
public interface Id {
    @JsonValue
    @Override
    String toString();

    UUID value();
}
