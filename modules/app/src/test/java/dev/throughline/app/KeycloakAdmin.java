package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Keycloak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the operator of a Keycloak does by hand, and logins with it.
final class KeycloakAdmin {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    KeycloakAdmin(String url) {
        this.url = url;
    }

    void post(String path, Object body) {
        HttpResponse<String> response = send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    JsonNode read(String path) {
        return JSON.readTree(get(path).body());
    }

    /// The id of the organization with this alias.
    Optional<UUID> organization(String alias) {
        for (JsonNode found : read("/%s/organizations?search=%s".formatted(Keycloak.REALM, alias))) {
            if (found.path("alias").asString().equals(alias)) {
                return Optional.of(UUID.fromString(found.path("id").asString()));
            }
        }
        return Optional.empty();
    }

    String token(String realm, Map<String, String> form) {
        HttpResponse<String> response = send(
                HttpRequest.newBuilder(URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(url, realm)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Browser.form(form))));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).path("access_token").asString();
    }

    static Map<String, Object> user(String email, boolean verified) {
        return Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                verified,
                "enabled",
                true,
                "firstName",
                "Somebody",
                "lastName",
                "Of " + email.substring(email.indexOf('@') + 1),
                "credentials",
                List.of(Map.of("type", "password", "value", "throughline", "temporary", false)));
    }

    private HttpRequest.Builder request(String path) {
        String admin = token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Keycloak.ADMIN,
                        "password",
                        Keycloak.PASSWORD));
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .header("Authorization", "Bearer " + admin);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
