package dev.throughline.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real Keycloak with the realm of `deploy/keycloak`, a child of this process that never outlives it.
public final class Keycloak implements AutoCloseable {

    public static final String REALM = "throughline";
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "admin";

    private static final String PID_FILE = "keycloak.pid";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int LAST_LINES = 15;

    private final Path home;
    private final Path log;
    private final int port;
    private final boolean kept;
    private @Nullable Process process;
    private @Nullable Watchdog watchdog;
    private boolean closed;

    private Keycloak(Path home, Path log, int port, boolean kept) {
        this.home = home;
        this.log = log;
        this.port = port;
        this.kept = kept;
    }

    /// A server on a free port whose data is gone when it closes.
    public static Keycloak temporary() {
        try {
            Path home = Files.createTempDirectory("keycloak");
            return new Keycloak(home, home.resolve("keycloak.log"), Port.free().number(), false).start(Map.of());
        } catch (IOException failure) {
            throw new IllegalStateException("Keycloak did not start: " + failure.getMessage(), failure);
        }
    }

    /// A server whose data stays in the directory; the variables replace placeholders in the realm file. One owner at a
    /// time: what an earlier one left running there is ended.
    public static Keycloak in(Path directory, int port, Path log, Map<String, String> variables) {
        return new Keycloak(directory.toAbsolutePath(), log, port, true).start(variables);
    }

    /// Ends what an earlier owner of the directory left running; the caller makes sure that this owner is gone.
    public static void endOrphan(Path directory) {
        Watchdog.endOrphan(directory.resolve(PID_FILE), "java");
    }

    private Keycloak start(Map<String, String> variables) {
        try {
            Files.createDirectories(home);
            endOrphan(home);
            if (new Port(port).taken()) {
                throw new IllegalStateException("Port " + port + " is taken, Keycloak cannot start there.");
            }
            Path configured = KeycloakFiles.configured(KeycloakFiles.distribution());
            KeycloakFiles.furnish(home, configured, variables);
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
            launch(configured, variables);
            awaitRealm();
            return this;
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure instanceof IllegalStateException known
                    ? known
                    : new IllegalStateException("Keycloak did not start: " + failure.getMessage(), failure);
        } catch (InterruptedException interruption) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Keycloak was interrupted while it started.", interruption);
        }
    }

    private synchronized void launch(Path configured, Map<String, String> variables) throws IOException {
        if (closed) {
            throw new IllegalStateException("Keycloak was closed while it started.");
        }
        var builder = KeycloakCommand.of(
                home,
                configured,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + url()));
        builder.environment().putAll(variables);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        watchdog = Watchdog.over(pidFile(), "TERM");
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Files.writeString(pidFile(), process.pid() + "\n");
    }

    private void awaitRealm() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer(REALM) + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant limit = Instant.now().plus(START_LIMIT);
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!answers(http, request)) {
                if (!isRunning()) {
                    throw new IllegalStateException("Keycloak ended while it started; it said:\n" + lastLines());
                }
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("Keycloak was not up within " + START_LIMIT.toMinutes()
                            + " minutes; it said:\n" + lastLines());
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    private Path pidFile() {
        return home.resolve(PID_FILE);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (process != null) {
            Watchdog.end(process.toHandle());
        }
        try {
            Files.deleteIfExists(pidFile());
            if (!kept) {
                Directory.delete(home);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("Keycloak's files stay in " + home, failure);
        } finally {
            if (watchdog != null) {
                watchdog.close();
            }
        }
    }
}
