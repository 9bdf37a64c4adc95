package dev.throughline.organisation.keycloak;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the product reaches Keycloak's admin API, as a client of its own with the roles `manage-organizations`,
/// `manage-users`, `manage-clients` and `manage-identity-providers`.
@ConfigurationProperties("throughline.keycloak")
record KeycloakSettings(
        @Nullable URI url,
        @DefaultValue("throughline-backend") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {}
