package dev.throughline.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Logs the demo users in as a command line does, and the operator with its client's own credentials.
final class KeycloakLogin implements Login {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, String> tokens = new HashMap<>();

    KeycloakLogin(HttpClient http, String issuer) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    @Override
    public String token(String username) throws IOException, InterruptedException {
        String known = tokens.get(username);
        if (known != null) {
            return known;
        }
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(endpoint)
                        .timeout(LIMIT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(username)))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "Keycloak refused the login of %s: %s".formatted(username, response.body()));
        }
        String token = JsonMapper.shared()
                .readTree(response.body())
                .path("access_token")
                .asString();
        tokens.put(username, token);
        return token;
    }

    private static String form(String username) {
        Map<String, String> fields = username.equals("operator")
                ? Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "throughline-operator",
                        "client_secret", "operator-secret")
                : Map.of(
                        "grant_type", "password",
                        "client_id", "throughline-cli",
                        "username", username,
                        "password", "throughline");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
