package dev.throughline.roadmap.version;

import dev.throughline.organisation.role.Permission;
import org.jspecify.annotations.Nullable;

/// To whom a roadmap is told. What an audience shall not see is never written into its versions.
public enum Audience {
    INTERNAL,
    SALES,
    CUSTOMER;

    private static final String NOT_COMMITTED =
            "What is being considered is not committed: that a problem stands here does not mean that anything gets built.";

    /// What lets somebody read the versions for this audience.
    public Permission reading() {
        return this == INTERNAL ? Permission.PUBLISHED_INTERNAL_READ : Permission.PUBLISHED_READ;
    }

    /// Whether it reads where a theme is in its life and what is in build (S1:45).
    boolean readsStatus() {
        return this != CUSTOMER;
    }

    /// Whether it reads what is believed and hoped for.
    boolean readsBeliefs() {
        return this == INTERNAL;
    }

    /// What is said along with it (S1:45).
    @Nullable String notice() {
        return this == SALES ? NOT_COMMITTED : null;
    }
}
