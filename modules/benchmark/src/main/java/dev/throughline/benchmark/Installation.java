package dev.throughline.benchmark;

import dev.throughline.servers.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The product's executable jar, unpacked as a deployment unpacks it, and the AOT cache of a run that trained it.
record Installation(Path java, Path options, Path jar, Path cache) {

    private static final Duration ASSEMBLY = Duration.ofMinutes(3);

    static Installation unpack(Path root, Path directory) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Directory.delete(directory);
        Command.output(List.of(
                java.toString(),
                "-Djarmode=tools",
                "-jar",
                executable(root).toString(),
                "extract",
                "--destination",
                directory.toString()));
        Path jar = directory.resolve("throughline.jar");
        Files.move(directory.resolve(executable(root).getFileName()), jar);
        return new Installation(java, root.resolve("deploy/java.options"), jar, directory.resolve("throughline.aot"));
    }

    private static Path executable(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("modules/app/target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "modules/app/target holds no executable jar; \"./mvnw package\" builds it."));
        }
    }

    /// Learns from its run which classes and methods matter; the cache is written when it ends.
    Product trainee() {
        return new Product(java, options, jar, List.of("-XX:AOTCacheOutput=" + cache));
    }

    /// Refuses to start with a cache that does not fit.
    Product trained() {
        return new Product(java, options, jar, List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache));
    }

    void graduate(Server trainee) {
        trainee.end(ASSEMBLY);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("The training left no AOT cache at " + cache + ".");
        }
    }
}
