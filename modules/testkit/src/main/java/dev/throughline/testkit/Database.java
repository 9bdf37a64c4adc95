package dev.throughline.testkit;

import dev.throughline.servers.PostgreSql;
import dev.throughline.servers.Roles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// One real PostgreSQL for all tests of a module: a container where a Docker engine answers, an embedded server where
/// none does. Tests do not share rows, since each founds organisations of its own.
public final class Database {

    private static final String NAME = "throughline";
    private static final String IMAGE = "postgres:18";
    private static final String URL = start();

    private Database() {}

    public static String url() {
        return URL;
    }

    private static String start() {
        return docker() ? container() : embedded();
    }

    private static boolean docker() {
        boolean reachable = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return reachable && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource")
    private static String container() {
        PostgreSQLContainer server = new PostgreSQLContainer(IMAGE);
        server.start();
        Roles.prepare(server.getJdbcUrl(), server.getUsername(), server.getPassword(), NAME);
        return "jdbc:postgresql://%s:%d/%s".formatted(server.getHost(), server.getFirstMappedPort(), NAME);
    }

    @SuppressWarnings("resource")
    private static String embedded() {
        PostgreSql server = PostgreSql.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.prepare(NAME);
        return server.url(NAME);
    }
}
