package dev.throughline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A real Keycloak with the realm of `deploy/keycloak`, a child of this process that never outlives it.
public final class Keycloak implements AutoCloseable {

    public static final String REALM = "throughline";
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "admin";

    /// The realm on the classpath.
    public static final String REALM_FILE = "dev/throughline/servers/throughline-realm.json";

    private final KeycloakServer server;
    private final Path home;
    private final boolean kept;

    private Keycloak(KeycloakServer server, Path home, boolean kept) {
        this.server = server;
        this.home = home;
        this.kept = kept;
    }

    /// The same server as a container.
    public static String image() {
        return "quay.io/keycloak/keycloak:" + KeycloakInstallation.version();
    }

    /// A server on a free port whose data is gone when it closes.
    public static Keycloak temporary() {
        try {
            Path home = Files.createTempDirectory("keycloak");
            return start(home, Port.free().number(), home.resolve("keycloak.log"), Map.of(), false);
        } catch (IOException failure) {
            throw new IllegalStateException("Keycloak did not start: " + failure.getMessage(), failure);
        }
    }

    /// A server whose data stays in the directory; the variables replace placeholders in the realm file. One owner at a
    /// time: what an earlier one left running there is ended.
    public static Keycloak in(Path directory, int port, Path log, Map<String, String> variables) {
        endOrphan(directory);
        return start(directory.toAbsolutePath(), port, log, variables, true);
    }

    /// Ends what an earlier owner of the directory left running; the caller makes sure that this owner is gone.
    public static void endOrphan(Path directory) {
        Watchdog.endOrphan(directory.resolve(KeycloakServer.PID_FILE), "java");
    }

    private static Keycloak start(Path home, int port, Path log, Map<String, String> variables, boolean kept) {
        if (new Port(port).taken()) {
            throw new IllegalStateException("Port " + port + " is taken, Keycloak cannot start there.");
        }
        try {
            Files.createDirectories(home);
            KeycloakInstallation.unpacked().furnish(home, variables);
            var keycloak = new Keycloak(KeycloakServer.start(home, port, log), home, kept);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
            return keycloak;
        } catch (IOException failure) {
            throw new IllegalStateException("Keycloak did not start: " + failure.getMessage(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Keycloak was interrupted while it started.", interruption);
        }
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return KeycloakServer.url(server.port());
    }

    public String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    @Override
    public void close() {
        server.close();
        if (!kept) {
            try {
                Directory.delete(home);
            } catch (IOException failure) {
                throw new IllegalStateException("Keycloak's files stay in " + home, failure);
            }
        }
    }
}
