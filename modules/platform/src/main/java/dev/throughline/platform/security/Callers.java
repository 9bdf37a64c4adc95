package dev.throughline.platform.security;

import java.util.Optional;
import java.util.UUID;

/// Knows the members of the tenant at hand; the module that keeps them provides it.
public interface Callers {

    /// The member with this subject of the identity provider; empty where there is none, or none any more.
    Optional<Caller> find(String subject);

    /// The member with this id, as [#find(String)] has them.
    Optional<Caller> find(UUID member);
}
