package dev.throughline.platform.security;

import java.util.Optional;
import java.util.UUID;

/// Knows the machines that may call for the tenant at hand; the module that keeps them provides it.
public interface Machines {

    /// The machine whose API key has this prefix; empty where there is none, or none any more.
    Optional<KeyHolder> findKey(String prefix);

    /// The machine with this id; empty where there is none, or none any more.
    Optional<Caller> find(UUID machine);

    /// Notes that a machine has just called, with which key.
    void used(UUID machine, UUID key);
}
