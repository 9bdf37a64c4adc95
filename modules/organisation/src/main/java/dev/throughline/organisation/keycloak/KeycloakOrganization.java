package dev.throughline.organisation.keycloak;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organization as Keycloak knows it; its id is the tenant, its alias the slug.
public record KeycloakOrganization(
        UUID id,
        String alias,
        @Nullable Map<String, List<String>> attributes,
        @Nullable List<Domain> domains) {

    /// A domain whose addresses Keycloak takes for the organization's own.
    public record Domain(String name, boolean verified) {}

    boolean has(String domain) {
        return domains != null
                && domains.stream()
                        .anyMatch(mine -> mine.verified() && mine.name().equals(domain));
    }

    public @Nullable String attribute(String name) {
        List<String> values = attributes == null ? null : attributes.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
