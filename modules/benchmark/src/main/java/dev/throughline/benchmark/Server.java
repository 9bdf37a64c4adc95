package dev.throughline.benchmark;

import dev.throughline.servers.Child;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One launch of a side, from its first moment on.
final class Server implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Child child;
    private final URI endpoint;
    private final double startSeconds;

    private Server(Child child, URI endpoint, double startSeconds) {
        this.child = child;
        this.endpoint = endpoint;
        this.startSeconds = startSeconds;
    }

    /// Ready is whoever has answered a query; the time until then is the time to start.
    static Server start(ProcessBuilder command, Path directory, String name, int port, Client client, Query query)
            throws IOException {
        URI endpoint = URI.create("http://127.0.0.1:" + port + "/graphql");
        Files.createDirectories(directory);
        long start = System.nanoTime();
        Child child = Child.start(command, directory.resolve(name + ".log"), directory.resolve(name + ".pid"));
        try {
            while (!client.answers(endpoint, query)) {
                if (!child.isAlive() || System.nanoTime() - start > START_LIMIT.toNanos()) {
                    throw new IllegalStateException(name + " did not start:\n" + child.lastLines());
                }
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException | RuntimeException failure) {
            child.close();
            throw failure;
        }
        return new Server(child, endpoint, (System.nanoTime() - start) / 1e9);
    }

    URI endpoint() {
        return endpoint;
    }

    double startSeconds() {
        return startSeconds;
    }

    long pid() {
        return child.pid();
    }

    Usage usage() {
        return Usage.of(child.pid());
    }

    /// Asks it to end and gives it the time that it takes, which is long where an AOT cache is written at the end.
    void end(Duration patience) {
        ProcessHandle.of(child.pid()).ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException late) {
                throw new IllegalStateException("It did not end within " + patience + ".", late);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        close();
    }

    @Override
    public void close() {
        child.close();
    }
}
