package dev.throughline.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/// Where the product finds Keycloak's admin API in tests of what it does when that is away. Agrees to everything, and
/// remembers what was asked for; that Keycloak itself does as told is what the end-to-end tests show.
public final class AdminEndpoint {

    private static final byte[] TOKEN =
            "{\"access_token\":\"token\",\"expires_in\":60}".getBytes(StandardCharsets.UTF_8);
    private static final int UNAVAILABLE = 503;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer server = serve();

    public void register(DynamicPropertyRegistry properties) {
        properties.add(
                "throughline.keycloak.url",
                () -> "http://localhost:" + server.getAddress().getPort());
        properties.add("throughline.keycloak.client-secret", () -> "secret");
    }

    /// Is away for so many requests.
    public void refuse(int times) {
        refusals.set(times);
    }

    /// What was agreed to, such as `DELETE /admin/realms/throughline/organizations/…`.
    public List<String> requests() {
        return requests;
    }

    private HttpServer serve() {
        try {
            HttpServer serving = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serving.createContext("/", exchange -> {
                boolean login = exchange.getRequestURI().getPath().endsWith("/token");
                exchange.getRequestBody().readAllBytes();
                if (!login && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    exchange.sendResponseHeaders(UNAVAILABLE, -1);
                } else if (login) {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, TOKEN.length);
                    exchange.getResponseBody().write(TOKEN);
                } else {
                    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    exchange.sendResponseHeaders(204, -1);
                }
                exchange.close();
            });
            serving.start();
            return serving;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
