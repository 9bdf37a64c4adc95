package dev.throughline.platform.graphql;

import java.util.function.Supplier;

/// One node of a page, with the cursor to continue from it, which is written only where the document asks for it.
public record Edge<T>(Supplier<String> written, T node) {

    public String cursor() {
        return written.get();
    }
}
