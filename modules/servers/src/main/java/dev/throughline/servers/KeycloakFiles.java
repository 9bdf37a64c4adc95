package dev.throughline.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Where a Keycloak reads and writes. The unpacked distribution is never written to: a configured copy of its few
/// changing files stands beside it, made once, and each server has a home of its own.
final class KeycloakFiles {

    private static final String REALM = "throughline-realm.json";
    private static final List<String> BUILD = List.of("build", "--db=dev-file");

    private KeycloakFiles() {}

    /// Unpacked by the build of this module.
    static Path distribution() {
        Path directory = Path.of(resource("keycloak-directory.txt").strip());
        if (!Files.exists(directory.resolve("lib/quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "Keycloak is not unpacked in " + directory + "; run ./mvnw process-resources -pl modules/servers");
        }
        return directory;
    }

    /// The configured copy: made by the first caller, while others wait.
    @SuppressWarnings("try")
    static synchronized Path configured(Path distribution) throws IOException, InterruptedException {
        String name = distribution.getFileName() + "-" + Integer.toHexString(BUILD.hashCode());
        Path configured = distribution.resolveSibling(name);
        try (var channel = FileChannel.open(distribution.resolveSibling(name + ".lock"), CREATE, WRITE);
                var lock = channel.lock()) {
            if (!Files.exists(configured)) {
                Path draft = distribution.resolveSibling(name + ".draft");
                Directory.delete(draft);
                configure(distribution, draft);
                Files.move(draft, configured, ATOMIC_MOVE);
            }
        }
        return configured;
    }

    private static void configure(Path distribution, Path draft) throws IOException, InterruptedException {
        Path from = distribution.resolve("lib");
        Path lib = Files.createDirectories(draft.resolve("lib"));
        Files.createDirectories(draft.resolve("providers"));
        Files.createSymbolicLink(lib.resolve("app"), from.resolve("app"));
        Files.createSymbolicLink(lib.resolve("lib"), from.resolve("lib"));
        Files.copy(from.resolve("quarkus-run.jar"), lib.resolve("quarkus-run.jar"));
        Path quarkus = Files.createDirectories(lib.resolve("quarkus"));
        try (var files = Files.list(from.resolve("quarkus"))) {
            for (Path file : files.toList()) {
                Files.copy(file, quarkus.resolve(file.getFileName()));
            }
        }
        Path log = distribution.resolveSibling(draft.getFileName() + ".log");
        Process build = KeycloakCommand.of(draft, draft, BUILD)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var end = new Thread(build::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        if (build.waitFor() != 0) {
            throw new IllegalStateException("Keycloak could not be configured, see " + log);
        }
        Runtime.getRuntime().removeShutdownHook(end);
        Files.delete(log);
    }

    /// The home of one server. What another realm file or other variables once made is thrown away.
    static void furnish(Path home, Path configured, Map<String, String> variables) throws IOException {
        String realm = resource(REALM);
        Path imported = home.resolve("data/import").resolve(REALM);
        Path origin = home.resolve("imported-from");
        String fingerprint = new TreeMap<>(variables) + "\n" + realm;
        if (!Files.exists(origin) || !Files.readString(origin).equals(fingerprint)) {
            Directory.delete(home.resolve("data"));
            Files.createDirectories(imported.getParent());
            Files.writeString(imported, realm);
            Files.writeString(origin, fingerprint);
        }
        Path lib = home.resolve("lib");
        Files.deleteIfExists(lib);
        Files.createSymbolicLink(lib, configured.resolve("lib"));
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(KeycloakFiles.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
