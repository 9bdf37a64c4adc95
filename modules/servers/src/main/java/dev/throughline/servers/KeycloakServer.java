package dev.throughline.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A running Keycloak in a furnished home.
record KeycloakServer(Child process, int port) implements AutoCloseable {

    static final String PID_FILE = "keycloak.pid";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    static KeycloakServer start(Path home, int port, Path log) throws IOException, InterruptedException {
        return start(home, port, log, Map.of());
    }

    static void importRealm(Path home, Map<String, String> variables) throws IOException, InterruptedException {
        start(home, Port.free().number(), home.resolve("import.log"), variables, "--import-realm")
                .close();
    }

    private static KeycloakServer start(Path home, int port, Path log, Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url(port)));
        arguments.addAll(List.of(more));
        ProcessBuilder command = KeycloakCommand.of(home, home, arguments);
        command.environment().putAll(environment);
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", Keycloak.ADMIN);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", Keycloak.PASSWORD);
        var server = new KeycloakServer(Child.start(command, log, home.resolve(PID_FILE)), port);
        try {
            server.awaitRealm();
            return server;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private void awaitRealm() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(url(port) + "/realms/" + Keycloak.REALM + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant limit = Instant.now().plus(START_LIMIT);
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!answers(http, request)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "Keycloak ended while it started; it said:\n" + process.lastLines());
                }
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("Keycloak was not up within " + START_LIMIT.toMinutes()
                            + " minutes; it said:\n" + process.lastLines());
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

    static String url(int port) {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
