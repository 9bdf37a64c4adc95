package dev.throughline.platform.graphql;

import java.util.Optional;

/// Knows the documents of the tenant at hand; the module that keeps them provides it.
public interface DocumentStore {

    /// The text of the registered document with this SHA-256 in hexadecimal digits; empty where there is none.
    Optional<String> text(String sha256);

    /// Whether only registered documents are executed for this tenant.
    boolean registeredOnly();

    /// Whether the caller may send other ones all the same: somebody has to register them.
    boolean mayRegister();
}
