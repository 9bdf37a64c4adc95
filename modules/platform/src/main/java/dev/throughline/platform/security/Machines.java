package dev.throughline.platform.security;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Knows the machines that may call for the tenant at hand; the module that keeps them provides it.
public interface Machines {

    /// The machine with this subject at the identity provider; empty where there is none, or none any more.
    Optional<Caller> find(String subject);

    /// The machine whose API key has this prefix; empty where there is none, or none any more.
    Optional<KeyHolder> findKey(String prefix);

    /// Notes that a machine has just called, with which key if with one.
    void used(UUID machine, @Nullable UUID key);
}
