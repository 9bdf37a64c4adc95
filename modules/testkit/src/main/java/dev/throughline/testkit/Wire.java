package dev.throughline.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// The wire between the product and another server, to be cut: at once, or around a certain request.
public final class Wire implements AutoCloseable {

    private static final Set<String> HOP =
            Set.of("connection", "content-length", "host", "upgrade", "transfer-encoding");
    private static final int NEVER = Integer.MAX_VALUE;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger untilCut = new AtomicInteger(NEVER);
    private final HttpServer server;
    private final String target;
    private final BlockingQueue<String> answered = new LinkedBlockingQueue<>();
    private volatile boolean loseAnswer;
    private volatile Predicate<String> counted = request -> true;
    private volatile Runnable beforeAnswers = () -> {};

    private Wire(String target) throws IOException {
        this.target = target;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::carry);
        server.start();
    }

    public static Wire to(String url) {
        try {
            return new Wire(url);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void cut() {
        untilCut.set(0);
    }

    public void mend() {
        answered.clear();
        beforeAnswers = () -> {};
        counted = request -> true;
        untilCut.set(NEVER);
    }

    /// After so many more requests that match `METHOD path`, the wire is cut; the last of them arrives, and its answer
    /// is lost or not.
    public void cutAfter(int requests, boolean answerLost, Predicate<String> matching) {
        counted = matching;
        loseAnswer = answerLost;
        untilCut.set(requests);
    }

    /// Whether the wire is cut by now.
    public boolean isCut() {
        return untilCut.get() <= 0;
    }

    /// Does this each time that a request has arrived and its answer is on its way, until the wire is mended.
    public void beforeAnswers(Runnable work) {
        beforeAnswers = work;
    }

    /// Whether a request that matches `METHOD path` is answered, since the wire was mended last or within that time.
    public boolean carries(Predicate<String> matching, Duration patience) throws InterruptedException {
        long limit = System.nanoTime() + patience.toNanos();
        String line = "";
        while (line != null && !matching.test(line)) {
            line = answered.poll(limit - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return line != null;
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isCut()) {
                return;
            }
            String line =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            boolean last = counted.test(line) && untilCut.get() != NEVER && untilCut.decrementAndGet() == 0;
            HttpResponse<byte[]> answer = http.send(forwarded(exchange), BodyHandlers.ofByteArray());
            beforeAnswers.run();
            if (last && loseAnswer) {
                return;
            }
            answered.add(line);
            answer.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest forwarded(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                .build();
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
