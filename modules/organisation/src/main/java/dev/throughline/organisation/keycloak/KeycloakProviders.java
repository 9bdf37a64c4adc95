package dev.throughline.organisation.keycloak;

import dev.throughline.platform.errors.Unavailable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/// The identity providers of organizations. One that is linked to no organization would be offered to everybody at the
/// login, so it is enabled only after it is linked.
@Service
public class KeycloakProviders {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakProviders.class);
    private static final String INSTANCES = "/identity-provider/instances";
    private static final String INSTANCE = "/identity-provider/instances/{alias}";
    private static final String CONFIG = "config";
    private static final String ENABLED = "enabled";

    private final AdminApi api;
    private final String issuer;

    KeycloakProviders(AdminApi api, @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        this.api = api;
        this.issuer = issuer;
    }

    /// Where a provider sends people back to; its admin has to enter it there.
    public String redirectUri(String alias) {
        return "%s/broker/%s/endpoint".formatted(issuer, alias);
    }

    /// All of it or nothing; what an earlier attempt left behind under this alias goes first. False where Keycloak
    /// refuses the configuration.
    public boolean connect(UUID organization, String alias, String name, Map<String, String> config) {
        delete(alias);
        try {
            create(alias, name, config);
            link(organization, alias);
            return put(alias, Map.of(ENABLED, true), Map.of());
        } catch (HttpClientErrorException.BadRequest refused) {
            LOG.warn("Keycloak refuses the identity provider {}", alias, refused);
            undo(alias);
            return false;
        } catch (RuntimeException failure) {
            undo(alias);
            throw failure;
        }
    }

    /// False where Keycloak does not have it any more.
    public boolean change(String alias, String name, Map<String, String> config) {
        return put(alias, Map.of("displayName", name), config);
    }

    public boolean isConnected(UUID organization, String alias) {
        return find(alias)
                .filter(provider -> Boolean.TRUE.equals(provider.get(ENABLED)))
                .filter(provider -> organization.toString().equals(provider.get("organizationId")))
                .isPresent();
    }

    public void delete(String alias) {
        try {
            api.call(client -> client.delete().uri(INSTANCE, alias).retrieve().toBodilessEntity());
        } catch (HttpClientErrorException.NotFound gone) {
            LOG.debug("Keycloak has no identity provider {}", alias);
        }
    }

    private void create(String alias, String name, Map<String, String> config) {
        api.call(client -> client.post()
                .uri(INSTANCES)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "alias",
                        alias,
                        "displayName",
                        name,
                        "providerId",
                        "oidc",
                        ENABLED,
                        false,
                        "hideOnLogin",
                        true,
                        "trustEmail",
                        true,
                        CONFIG,
                        config))
                .retrieve()
                .toBodilessEntity());
    }

    private void link(UUID organization, String alias) {
        try {
            api.call(client -> client.post()
                    .uri("/organizations/{id}/identity-providers", organization)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(alias)
                    .retrieve()
                    .toBodilessEntity());
        } catch (HttpClientErrorException.NotFound unknown) {
            throw new Unavailable(
                    "The login server does not know this organisation; nothing was changed, ask the operator of this installation.",
                    unknown);
        }
    }

    /// Keycloak masks the secret when it is read, and keeps the old one where the mask comes back.
    private boolean put(String alias, Map<String, ?> values, Map<String, String> config) {
        return find(alias)
                .map(found -> {
                    Map<String, Object> provider = new HashMap<>(found);
                    Map<String, Object> all = new HashMap<>();
                    if (found.get(CONFIG) instanceof Map<?, ?> there) {
                        there.forEach((key, value) -> all.put(String.valueOf(key), value));
                    }
                    all.putAll(config);
                    provider.putAll(values);
                    provider.put(CONFIG, all);
                    api.call(client -> client.put()
                            .uri(INSTANCE, alias)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(provider)
                            .retrieve()
                            .toBodilessEntity());
                    return true;
                })
                .orElse(false);
    }

    private Optional<Map<String, Object>> find(String alias) {
        try {
            return Optional.ofNullable(api.call(client -> client.get()
                    .uri(INSTANCE, alias)
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {})));
        } catch (HttpClientErrorException.NotFound gone) {
            return Optional.empty();
        }
    }

    private void undo(String alias) {
        try {
            delete(alias);
        } catch (RuntimeException later) {
            LOG.warn("The half-made identity provider {} is removed with the next attempt", alias, later);
        }
    }
}
