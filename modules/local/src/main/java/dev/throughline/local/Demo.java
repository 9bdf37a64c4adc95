package dev.throughline.local;

import dev.throughline.servers.Keycloak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/// Fills a new installation through the same door as everybody else: the API, with tokens from Keycloak.
final class Demo {

    static final String QUERY = "{ viewer { name organisation { name } } }";

    private static final String OPERATOR = "throughline-operator:operator-secret";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI api;
    private final Keycloak keycloak;

    private Demo(HttpClient http, URI api, Keycloak keycloak) {
        this.http = http;
        this.api = api;
        this.keycloak = keycloak;
    }

    static Demo load(URI api, Keycloak keycloak) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            var demo = new Demo(http, api, keycloak);
            demo.load();
            return demo;
        }
    }

    private void load() throws IOException, InterruptedException {
        String token = operatorToken();
        if (token.isEmpty()) {
            throw new IllegalStateException("The operator has no token for " + api + ".");
        }
    }

    private String operatorToken() throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(OPERATOR.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(keycloak.issuer(Keycloak.REALM) + "/protocol/openid-connect/token"))
                        .timeout(LIMIT)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Keycloak refused the operator's login: " + response.body());
        }
        return JsonMapper.shared()
                .readTree(response.body())
                .path("access_token")
                .asString();
    }
}
