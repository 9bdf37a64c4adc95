package dev.throughline.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Stands between the product and Keycloak, and loses requests or answers when told to.
final class KeycloakProxy implements AutoCloseable {

    private static final Set<String> KEPT = Set.of("authorization", "content-type", "accept");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI target;
    private final HttpServer server;
    private final BlockingQueue<String> answered = new LinkedBlockingQueue<>();
    private volatile Pattern lostRequests = NOTHING;
    private volatile Pattern lostAnswers = NOTHING;
    private volatile Runnable beforeAnswering = () -> {};

    KeycloakProxy(URI target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Those that look like `POST /admin/realms/…/members` never reach Keycloak.
    void loseRequests(String pattern) {
        lostRequests = Pattern.compile(pattern);
    }

    /// Keycloak does what it is asked, and nobody hears of it.
    void loseAnswers(String pattern) {
        lostAnswers = Pattern.compile(pattern);
    }

    void beforeAnswering(Runnable work) {
        beforeAnswering = work;
    }

    void heal() {
        answered.clear();
        lostRequests = NOTHING;
        lostAnswers = NOTHING;
        beforeAnswering = () -> {};
    }

    /// Whether a call that looks like this reaches Keycloak in time, and is answered.
    boolean hears(String pattern, Duration patience) throws InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        Instant limit = Instant.now().plus(patience);
        for (String call = ""; call != null; ) {
            call = answered.poll(Duration.between(Instant.now(), limit).toMillis(), TimeUnit.MILLISECONDS);
            if (call != null && wanted.matcher(call).find()) {
                return true;
            }
        }
        return false;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            if (lostRequests.matcher(call).find()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange);
            beforeAnswering.run();
            if (lostAnswers.matcher(call).find()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            for (String name : List.of("Content-Type", "Location")) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            answered.add(call);
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (KEPT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
