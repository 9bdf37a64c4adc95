package dev.throughline.organisation.leaving;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.Tokens;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/// The product in a process of its own, on the same database, so that it can be killed.
final class AnotherInstance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI endpoint;

    private AnotherInstance(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    public static void main(String[] arguments) throws ClassNotFoundException {
        SpringApplication.run(Class.forName(Actors.class.getPackageName() + ".ModuleTestApplication"), arguments);
    }

    static AnotherInstance start() throws IOException, InterruptedException {
        int port = free();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                AnotherInstance.class.getName(),
                "--server.port=" + port,
                "--management.server.port=-1",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Tokens.ISSUER,
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.keys(),
                "--throughline.jobs.heartbeat=200ms"));
        for (Map.Entry<String, String> property : Database.properties().entrySet()) {
            command.add("--" + property.getKey() + "=" + property.getValue());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "another-instance.log").toFile())
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IllegalStateException("It did not start; see target/another-instance.log");
            }
            Thread.sleep(100);
        }
        return new AnotherInstance(process, URI.create("http://localhost:" + port + "/graphql"));
    }

    URI endpoint() {
        return endpoint;
    }

    /// At once, in the middle of whatever it does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static boolean answers(int port) throws IOException {
        try {
            new Socket("localhost", port).close();
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
