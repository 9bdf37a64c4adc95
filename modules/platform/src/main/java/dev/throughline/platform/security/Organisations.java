package dev.throughline.platform.security;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// Which organisation a token and a header name together. Keycloak puts memberships into the `organization` claim,
/// `{"alias": {"id": "…"}}`; the id is the tenant, since an alias may be renamed.
final class Organisations {

    static final String HEADER = "X-Organisation";
    private static final String CLAIM = "organization";

    private Organisations() {}

    static UUID choose(Jwt token, @Nullable String named) {
        Map<String, UUID> usable = in(token);
        if (usable.isEmpty()) {
            throw new OrganisationRequired(
                    "Your account belongs to no organisation; ask an admin to invite you, or sign up one of your own.");
        }
        if (named == null || named.isBlank()) {
            if (usable.size() == 1) {
                return usable.values().iterator().next();
            }
            throw new OrganisationRequired(
                    "Your account belongs to several organisations; name one in the header %s: %s."
                            .formatted(HEADER, String.join(", ", usable.keySet())));
        }
        return usable.entrySet().stream()
                .filter(entry -> entry.getKey().equals(named)
                        || entry.getValue().toString().equalsIgnoreCase(named))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new OrganisationRequired(
                        "The organisation named in the header %s does not exist, or you are not a member of it."
                                .formatted(HEADER)));
    }

    private static Map<String, UUID> in(Jwt token) {
        Map<String, UUID> usable = new TreeMap<>();
        if (token.getClaims().get(CLAIM) instanceof Map<?, ?> memberships) {
            memberships.forEach((alias, details) -> {
                UUID id = id(details);
                if (id != null) {
                    usable.put(String.valueOf(alias), id);
                }
            });
        }
        return usable;
    }

    private static @Nullable UUID id(@Nullable Object details) {
        if (!(details instanceof Map<?, ?> map)) {
            return null;
        }
        Object id = map.get("id") instanceof List<?> list && !list.isEmpty() ? list.getFirst() : map.get("id");
        try {
            return id == null ? null : UUID.fromString(id.toString());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
