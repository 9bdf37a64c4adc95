package dev.throughline.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The load generator: one thread, eight connections, the queries in turn.
final class Wrk {

    static final int CONNECTIONS = 8;
    static final String MISSING =
            "wrk is not installed: \"apt-get install wrk\" or \"brew install wrk\", or name one with WRK=/path/to/wrk.";

    private static final String RESULT = "result ";

    private final String command;
    private final Path script;
    private final Path directory;

    Wrk(String command, Path directory) throws IOException {
        this.command = command;
        this.directory = directory;
        this.script = directory.resolve("wrk.lua");
        try (InputStream source = Resource.open("wrk.lua")) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String command() {
        return System.getenv().getOrDefault("WRK", "wrk");
    }

    static String version() throws IOException {
        // It says its version and refuses to run, or runs and fails for want of an address.
        Process process =
                new ProcessBuilder(command(), "-v").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return "%s, 1 thread, %d connections"
                .formatted(said.lines().findFirst().orElse("wrk").replaceAll(" \\[.*", ""), CONNECTIONS);
    }

    /// Writes down what is to be sent, a line for each request.
    Path input(String name, List<Query> queries) throws IOException {
        return Files.write(
                directory.resolve(name + ".tsv"),
                queries.stream()
                        .map(query -> query.token() + "\t" + query.body())
                        .toList());
    }

    List<String> words(URI endpoint, Path input, int seconds) {
        return List.of(
                command,
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                endpoint.toString(),
                "--",
                input.toString());
    }

    Load run(URI endpoint, List<Query> queries, int seconds) throws IOException {
        String said = Command.output(words(endpoint, input("queries", queries), seconds));
        JsonNode result = said.lines()
                .filter(line -> line.startsWith(RESULT))
                .map(line -> Client.JSON.readTree(line.substring(RESULT.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk gave no result: " + said));
        return new Load(
                result.get("requests").asLong(),
                result.get("failed").asLong(),
                result.get("microseconds").asDouble() / 1e6,
                result.get("p50").asDouble() / 1e3,
                result.get("p99").asDouble() / 1e3);
    }
}
