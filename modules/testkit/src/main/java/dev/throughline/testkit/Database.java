package dev.throughline.testkit;

import dev.throughline.servers.PostgreSql;
import dev.throughline.servers.Roles;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
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

    /// What a product needs to know to run on it.
    public static Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", URL,
                "spring.datasource.username", Roles.APPLICATION,
                "spring.datasource.password", Roles.PASSWORD,
                "spring.flyway.url", URL,
                "spring.flyway.user", Roles.OWNER,
                "spring.flyway.password", Roles.PASSWORD);
    }

    /// As the owner of the tables, whom row-level security binds, too.
    public static Connection owner() throws SQLException {
        return DriverManager.getConnection(URL, Roles.OWNER, Roles.PASSWORD);
    }

    private static String start() {
        return Docker.answers() ? container() : embedded();
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
