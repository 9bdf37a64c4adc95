package dev.throughline.organisation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is gone already is as wanted.
class KeycloakRealmTests {

    private static final UUID ID = UUID.randomUUID();

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final KeycloakRealm realm;

    KeycloakRealmTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/throughline";
        Duration patience = Duration.ofSeconds(5);
        realm = new KeycloakRealm(
                new AdminApi(new KeycloakSettings((URI) null, "backend", "secret", patience, patience), issuer));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void deletesTheOrganizationWhoseProviderIsGone() {
        realm.delete(ID);
        assertThat(requests)
                .containsSubsequence(
                        "DELETE /admin/realms/throughline/identity-provider/instances/gone",
                        "DELETE /admin/realms/throughline/identity-provider/instances/too",
                        "DELETE /admin/realms/throughline/organizations/" + ID);
    }

    @Test
    void marksNothingWhereTheOrganizationIsGone() {
        realm.mark(ID, Map.of("state", ""));
        assertThat(requests).containsExactly("GET /admin/realms/throughline/organizations/" + ID);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/token")) {
            send(exchange, "{\"access_token\":\"token\",\"expires_in\":60}");
            return;
        }
        requests.add(exchange.getRequestMethod() + " " + path);
        if (path.endsWith("/identity-providers")) {
            send(exchange, "[{\"alias\":\"gone\"},{\"alias\":\"too\"}]");
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
