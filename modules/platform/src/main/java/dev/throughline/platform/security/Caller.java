package dev.throughline.platform.security;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is calling: a member of one organisation, or the operator of the installation, who is a member of none.
/// What is said of permissions holds until the first of the caller's grants ends; without such a grant, for good.
public record Caller(
        @Nullable UUID member,
        String subject,
        String name,
        Map<String, Reach> permissions,
        @Nullable Instant until) {

    public Caller(@Nullable UUID member, String subject, String name, Map<String, Reach> permissions) {
        this(member, subject, name, permissions, null);
    }

    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("Nobody is calling");
    }

    /// Whether the permission is held anywhere.
    public boolean may(String permission) {
        return permissions.containsKey(permission);
    }

    /// Whether the permission reaches one of the places; no place means the organisation as a whole.
    public boolean may(String permission, Set<UUID> places) {
        Reach reach = permissions.get(permission);
        return reach != null && reach.covers(places);
    }
}
