package dev.throughline.platform.security;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is calling: a member of one organisation, a machine that acts for one, or somebody who belongs to none, such as
/// the operator of the installation. What is said of permissions holds until a moment; without one, for good.
public record Caller(
        @Nullable UUID member,
        @Nullable UUID machine,
        String subject,
        String name,
        Map<String, Reach> permissions,
        @Nullable Instant until) {

    private static final String OPERATE = "OPERATE";

    /// A person.
    public Caller(
            @Nullable UUID member,
            String subject,
            String name,
            Map<String, Reach> permissions,
            @Nullable Instant until) {
        this(member, null, subject, name, permissions, until);
    }

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

    /// The member or the machine; nobody where the caller belongs to no organisation.
    public @Nullable UUID actor() {
        return member == null ? machine : member;
    }

    public boolean operates() {
        return may(OPERATE);
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
