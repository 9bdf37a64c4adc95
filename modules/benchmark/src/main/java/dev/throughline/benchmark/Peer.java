package dev.throughline.benchmark;

import dev.throughline.servers.Port;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// PostGraphile 5 at its best: a process for each of two cores, the Node that it asks for, row-level security by the
/// verified token.
record Peer(Path installation, int workers) implements Side {

    static final String NAME = "postgraphile";

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "server.js");

    /// Installs what the lock file names, unless that is there already.
    static Peer install(Path directory, int workers) throws IOException {
        Files.createDirectories(directory);
        Path lock = directory.resolve("installed-lock.json");
        String wanted = Resource.text("peer/package-lock.json");
        for (String file : FILES) {
            try (InputStream source = Resource.open("peer/" + file)) {
                Files.copy(source, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(lock) || !Files.readString(lock).equals(wanted)) {
            Command.output(List.of("npm", "ci", "--no-audit", "--no-fund"), directory, Map.of());
            Files.writeString(lock, wanted);
        }
        return new Peer(directory, workers);
    }

    @Override
    public String name() {
        return NAME;
    }

    /// The one from npm where it exists for this machine, else the installed one.
    String node() {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        Path node = installation.resolve("node_modules/node-linux-" + architecture + "/bin/node");
        return Files.isExecutable(node) ? node.toString() : "node";
    }

    String version() throws IOException {
        String postGraphile = Client.JSON
                .readTree(Files.readString(installation.resolve("node_modules/postgraphile/package.json")))
                .get("version")
                .asString();
        return "PostGraphile %s, %d workers, Node %s"
                .formatted(
                        postGraphile,
                        workers,
                        Command.output(List.of(node(), "--version")).strip());
    }

    @Override
    public Server start(Stage stage, Path directory) throws IOException {
        int port = Port.free().number();
        ProcessBuilder builder = new ProcessBuilder(node(), "server.js").directory(installation.toFile());
        builder.environment()
                .putAll(Map.of(
                        "NODE_ENV",
                        "production",
                        "GRAPHILE_ENV",
                        "production",
                        "PEER_PORT",
                        String.valueOf(port),
                        "PEER_DATABASE",
                        Database.address(stage.url()),
                        "PEER_KEYS",
                        stage.tokens().keys(),
                        "PEER_ISSUER",
                        Tokens.ISSUER,
                        "PEER_AUDIENCE",
                        Tokens.AUDIENCE,
                        "PEER_WORKERS",
                        String.valueOf(workers)));
        Query first = Query.of(stage.tokens().member(stage.organisations().getFirst(), 1), "{ __typename }", Map.of());
        return Server.start(builder, directory, NAME, port, stage.client(), first);
    }

    @Override
    public Map<String, Object> byId(Organisation organisation, int ordinal) {
        return Map.of("tenant", organisation.id(), "id", id(organisation, ordinal));
    }

    /// Without a member behind the token it has to be told who speaks.
    @Override
    public Map<String, Object> checkIn(Organisation organisation, int ordinal, int confidence) {
        return Map.of(
                "targetCondition",
                id(organisation, ordinal),
                "confidence",
                confidence,
                "member",
                organisation.id(Organisation.MEMBER, 1));
    }

    private static String id(Organisation organisation, int ordinal) {
        return organisation.id(Organisation.TARGET_CONDITION, ordinal);
    }
}
