package dev.throughline.platform.security;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is calling: a member of one organisation, or the operator of the installation, who is a member of none.
public record Caller(@Nullable UUID member, String subject, String name, Map<String, Reach> permissions) {

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
