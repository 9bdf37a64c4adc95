package dev.throughline.organisation.identityprovider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a provider says of itself, in the words of OpenID Connect Discovery.
record OpenIdConfiguration(
        @Nullable String issuer,
        @Nullable String authorization_endpoint,
        @Nullable String token_endpoint,
        @Nullable String jwks_uri,
        @Nullable String userinfo_endpoint,
        @Nullable List<String> token_endpoint_auth_methods_supported,
        @Nullable List<String> code_challenge_methods_supported) {

    boolean isComplete() {
        return issuer != null && authorization_endpoint != null && token_endpoint != null && jwks_uri != null;
    }

    Stream<String> addresses() {
        return Stream.of(authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint)
                .flatMap(Stream::ofNullable);
    }

    /// In Keycloak's words. An e-mail address counts as verified, so it has to end with a domain of the organization:
    /// that is what `ANY` means, any of its domains. Later logins change nothing of the account.
    Map<String, String> config() {
        Map<String, String> config = new HashMap<>(Map.of(
                "issuer", String.valueOf(issuer),
                "authorizationUrl", String.valueOf(authorization_endpoint),
                "tokenUrl", String.valueOf(token_endpoint),
                "jwksUrl", String.valueOf(jwks_uri),
                "useJwksUrl", "true",
                "validateSignature", "true",
                "defaultScope", "openid profile email",
                "syncMode", "IMPORT",
                "kc.org.domain", "ANY",
                "kc.org.broker.redirect.mode.email-matches", "true"));
        if (userinfo_endpoint != null) {
            config.put("userInfoUrl", userinfo_endpoint);
        }
        boolean basic = token_endpoint_auth_methods_supported == null
                || !token_endpoint_auth_methods_supported.contains("client_secret_post");
        config.put("clientAuthMethod", basic ? "client_secret_basic" : "client_secret_post");
        if (code_challenge_methods_supported != null && code_challenge_methods_supported.contains("S256")) {
            config.put("pkceEnabled", "true");
            config.put("pkceMethod", "S256");
        }
        return config;
    }
}
