package dev.throughline.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks either side, one request at a time or many at once. Its own cost makes it no load generator: that is wrk.
final class Client implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// The data of the answer; anything else is a failure of the run.
    JsonNode ask(URI endpoint, Query query) {
        try {
            var response = http.send(request(endpoint, query), BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != OK || answer.has("errors") || !answer.has("data")) {
                throw new IllegalStateException("%s answered %d to %s: %s"
                        .formatted(endpoint, response.statusCode(), query.body(), shortened(response.body())));
            }
            return answer.get("data");
        } catch (IOException failure) {
            throw new IllegalStateException(endpoint + " does not answer: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Whether a server is there that answers; its answer may be a refusal.
    boolean answers(URI endpoint, Query query) {
        try {
            return http.send(request(endpoint, query), BodyHandlers.ofString()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Each query once, all of them as soon as a connection is free.
    Load burst(URI endpoint, List<Query> queries, int connections) {
        return times(endpoint, queries, connections, queries.size(), Long.MAX_VALUE);
    }

    /// The queries over and over, until the time is up.
    Load during(URI endpoint, List<Query> queries, int connections, Duration time) {
        return times(endpoint, queries, connections, Integer.MAX_VALUE, time.toNanos());
    }

    private Load times(URI endpoint, List<Query> queries, int connections, int most, long nanoseconds) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
        long start = System.nanoTime();
        Callable<Void> caller = () -> {
            while (System.nanoTime() - start < nanoseconds) {
                int number = next.getAndIncrement();
                if (number >= most) {
                    return null;
                }
                long sent = System.nanoTime();
                boolean answered = answers(endpoint, queries.get(number % queries.size()));
                milliseconds.add((System.nanoTime() - sent) / 1e6);
                if (!answered) {
                    refused.incrementAndGet();
                }
            }
            return null;
        };
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : callers.invokeAll(Collections.nCopies(connections, caller))) {
                done.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return new Load(
                sorted.size(), refused.get(), seconds, Numbers.percentile(sorted, 50), Numbers.percentile(sorted, 99));
    }

    private static HttpRequest request(URI endpoint, Query query) {
        return HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", Query.ACCEPTED)
                .header("Authorization", "Bearer " + query.token())
                .POST(BodyPublishers.ofString(query.body()))
                .build();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 1000));
    }

    @Override
    public void close() {
        http.close();
    }
}
