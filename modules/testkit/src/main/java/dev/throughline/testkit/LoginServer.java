package dev.throughline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Keycloak;
import dev.throughline.servers.Port;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Keycloak with the realm of `deploy/keycloak`: a container where a Docker engine answers, an embedded server
/// where none does.
public final class LoginServer {

    private static final String REALM = "/realms/" + Keycloak.REALM;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PEOPLES_PASSWORD = "throughline";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String issuer;
    private final String url;

    private LoginServer(String url) {
        this.url = url;
        this.issuer = url + REALM;
    }

    /// The one server of this run of tests; it ends with the run.
    public static LoginServer shared() {
        return Shared.SERVER;
    }

    private static LoginServer start() {
        return Docker.answers() ? container() : embedded();
    }

    private static final class Shared {
        static final LoginServer SERVER = start();
    }

    /// On the same port inside and outside, since one of its realms may be another's identity provider.
    @SuppressWarnings("resource")
    private static LoginServer container() {
        int port = Port.free().number();
        GenericContainer<?> server = new GenericContainer<>(Keycloak.image())
                .withCopyFileToContainer(
                        MountableFile.forClasspathResource(Keycloak.REALM_FILE), "/opt/keycloak/data/import/realm.json")
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", Keycloak.ADMIN)
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", Keycloak.PASSWORD)
                .withCommand("start-dev", "--import-realm", "--http-port=" + port)
                .withExposedPorts(port)
                .waitingFor(Wait.forHttp(REALM).forPort(port));
        server.setPortBindings(List.of(port + ":" + port));
        server.start();
        return new LoginServer("http://%s:%d".formatted(server.getHost(), port));
    }

    private static LoginServer embedded() {
        Keycloak server = Keycloak.temporary();
        return new LoginServer(server.url());
    }

    public String issuer() {
        return issuer;
    }

    public String url() {
        return url;
    }

    /// A new account with the password of all test users; gives what Keycloak calls the person.
    public String register(String email, boolean verified) {
        String admin = send(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", FORM)
                        .POST(form(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                Keycloak.ADMIN,
                                "password",
                                Keycloak.PASSWORD)))
                        .build())
                .path("access_token")
                .asString();
        String name = email.substring(0, email.indexOf('@'));
        String location = answer(HttpRequest.newBuilder(URI.create(url + "/admin" + REALM + "/users"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + admin)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                                "username",
                                email,
                                "email",
                                email,
                                "emailVerified",
                                verified,
                                "enabled",
                                true,
                                "firstName",
                                name,
                                "lastName",
                                "Test",
                                "credentials",
                                List.of(Map.of("type", "password", "value", PEOPLES_PASSWORD))))))
                        .build())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// The access token of a person of the realm.
    public String tokenOf(String username) {
        return token(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "throughline-cli",
                        "username",
                        username,
                        "password",
                        PEOPLES_PASSWORD))
                .path("access_token")
                .asString();
    }

    public String operatorToken() {
        return token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "throughline-operator",
                        "client_secret",
                        "operator-secret"))
                .path("access_token")
                .asString();
    }

    /// The answer to a request for a token, such as `{"access_token": …, "refresh_token": …}`.
    public JsonNode token(Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", FORM)
                .POST(form(form))
                .build());
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private JsonNode send(HttpRequest request) {
        String body = answer(request).body();
        return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
            return response;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
