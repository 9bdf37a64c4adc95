package dev.throughline.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// What all servers share and none of them writes to: the distribution, unpacked by the build of this module; beside it
/// a configured copy of its few changing files; in that copy a database for each realm that was imported. The last two
/// are made by the first caller, while others wait.
record KeycloakInstallation(Path distribution) {

    private static final String REALM = "throughline-realm.json";
    private static final List<String> BUILD = List.of("build", "--db=dev-file");

    static String version() {
        try {
            return resource("keycloak-version.txt").strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static KeycloakInstallation unpacked() throws IOException {
        Path directory = Path.of(resource("keycloak-directory.txt").strip());
        if (!Files.exists(directory.resolve("lib/quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "Keycloak is not unpacked in " + directory + "; run ./mvnw process-resources -pl modules/servers.");
        }
        return new KeycloakInstallation(directory);
    }

    Path configured() throws IOException, InterruptedException {
        Path configured =
                distribution.resolveSibling(distribution.getFileName() + "-" + Integer.toHexString(BUILD.hashCode()));
        return made(configured, this::configure);
    }

    private void configure(Path draft) throws IOException, InterruptedException {
        Path shared = Path.of("..", "..", String.valueOf(distribution.getFileName()), "lib");
        Path lib = Files.createDirectories(draft.resolve("lib"));
        Files.createSymbolicLink(lib.resolve("app"), shared.resolve("app"));
        Files.createSymbolicLink(lib.resolve("lib"), shared.resolve("lib"));
        Files.createDirectories(draft.resolve("providers"));
        Directory.copy(distribution.resolve("lib/quarkus"), lib.resolve("quarkus"));
        Files.copy(distribution.resolve("lib/quarkus-run.jar"), lib.resolve("quarkus-run.jar"));
        Path log = draft.resolve("build.log");
        try (Child build = Child.start(KeycloakCommand.of(draft, draft, BUILD), log, draft.resolve("build.pid"))) {
            if (!build.succeeds()) {
                throw new IllegalStateException("Keycloak could not be configured; it said:\n" + build.lastLines());
            }
        }
    }

    /// A home of its own for a server. What another realm file or other variables once made is thrown away. An import
    /// takes twice as long as a start, so that it is done once and its database copied.
    void furnish(Path home, Map<String, String> variables) throws IOException, InterruptedException {
        Path configured = configured();
        String realm = resource(REALM);
        String name = "realm-" + UUID.nameUUIDFromBytes((new TreeMap<>(variables) + realm).getBytes(UTF_8));
        Path origin = home.resolve("origin");
        link(home, configured);
        if (!Files.exists(origin) || !Files.readString(origin).equals(name)) {
            Path imported = made(configured.resolve(name), draft -> {
                Path file = draft.resolve("data/import").resolve(REALM);
                Files.createDirectories(file.getParent());
                Files.writeString(file, realm);
                link(draft, configured);
                KeycloakServer.importRealm(draft, variables);
            });
            Directory.delete(home.resolve("data"));
            Directory.copy(imported.resolve("data/h2"), home.resolve("data/h2"));
            Files.writeString(origin, name);
        }
    }

    private static void link(Path home, Path configured) throws IOException {
        Path lib = home.resolve("lib");
        Files.deleteIfExists(lib);
        Files.createSymbolicLink(lib, configured.resolve("lib"));
    }

    @SuppressWarnings("try")
    private static synchronized Path made(Path directory, Making making) throws IOException, InterruptedException {
        Path draft = directory.resolveSibling(directory.getFileName() + ".draft");
        try (var file = FileChannel.open(directory.resolveSibling(directory.getFileName() + ".lock"), CREATE, WRITE);
                var lock = file.lock()) {
            if (!Files.exists(directory)) {
                Directory.delete(draft);
                Files.createDirectories(draft);
                making.in(draft);
                Files.move(draft, directory, ATOMIC_MOVE);
            }
        }
        return directory;
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(KeycloakInstallation.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    private interface Making {
        void in(Path draft) throws IOException, InterruptedException;
    }
}
