package dev.throughline.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/// A caller whose token is valid and who acts for no organisation: somebody who signs up, accepts an invitation, or has
/// to name one of several organisations. Only what the schema marks `@withoutOrganisation` is open to them.
public final class Visit {

    private Visit() {}

    /// Why the caller acts for no organisation, in a sentence for the caller; null for everybody else.
    public static @Nullable String reason() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                ? caller.visit()
                : null;
    }
}
