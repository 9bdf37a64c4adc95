package dev.throughline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Keycloak;
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
public final class LoginServer implements AutoCloseable {

    private static final int PORT = 8080;
    private static final String REALM = "/realms/" + Keycloak.REALM;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String issuer;
    private final Runnable stop;

    private LoginServer(String url, Runnable stop) {
        this.issuer = url + REALM;
        this.stop = stop;
    }

    public static LoginServer start() {
        return Docker.answers() ? container() : embedded();
    }

    @SuppressWarnings("resource")
    private static LoginServer container() {
        GenericContainer<?> server = new GenericContainer<>(Keycloak.image())
                .withCopyFileToContainer(
                        MountableFile.forClasspathResource(Keycloak.REALM_FILE), "/opt/keycloak/data/import/realm.json")
                .withCommand("start-dev", "--import-realm")
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp(REALM).forPort(PORT));
        server.start();
        return new LoginServer("http://%s:%d".formatted(server.getHost(), server.getMappedPort(PORT)), server::close);
    }

    private static LoginServer embedded() {
        Keycloak server = Keycloak.temporary();
        return new LoginServer(server.url(), server::close);
    }

    public String issuer() {
        return issuer;
    }

    /// A new account with the password `throughline`; gives what Keycloak calls the person.
    public String register(String email, boolean verified) {
        String admin = token(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "throughline-backend",
                        "client_secret", "backend-secret"))
                .path("access_token")
                .asString();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(issuer.replace("/realms/", "/admin/realms/") + "/users"))
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
                        email.substring(0, email.indexOf('@')),
                        "lastName",
                        "Of Throughline",
                        "credentials",
                        List.of(Map.of("type", "password", "value", "throughline"))))))
                .build();
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        String location = response.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// The answer to a request for a token, such as `{"access_token": …, "refresh_token": …}`.
    public JsonNode token(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
        stop.run();
    }
}
