package dev.throughline.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/// Whether servers for tests can be containers here.
final class Docker {

    private Docker() {}

    static boolean answers() {
        boolean reachable = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return reachable && DockerClientFactory.instance().isDockerAvailable();
    }
}
