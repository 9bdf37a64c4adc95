package dev.throughline.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// PostgreSQL 18 from Maven Central, with the two roles that the product expects: an owner that migrates, and the
/// application's role, which row-level security binds.
public final class PostgreSql implements AutoCloseable {

    public static final String OWNER = "throughline_owner";
    public static final String APPLICATION = "throughline_app";
    public static final String PASSWORD = "throughline";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private PostgreSql(EmbeddedPostgres server) {
        this.server = server;
    }

    /// A server on a free port whose data is gone when it closes.
    public static PostgreSql temporary() {
        return start(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off"));
    }

    /// A server whose data stays in the directory.
    public static PostgreSql in(Path directory, int port) {
        return start(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false));
    }

    private static PostgreSql start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgreSql(builder.setPGStartupWait(START_LIMIT).start());
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL did not start: " + failure.getMessage(), failure);
        }
    }

    /// Creates the roles and the database where they are missing; the owner owns the database.
    public void prepare(String database) {
        run(url("postgres"), """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login password '%3$s' nosuperuser nobypassrls;
                  end if;
                  if not exists (select from pg_roles where rolname = '%2$s') then
                    create role %2$s login password '%3$s' nosuperuser nobypassrls;
                  end if;
                end $$""".formatted(OWNER, APPLICATION, PASSWORD));
        if (!exists(database)) {
            run(url("postgres"), "create database " + database + " owner " + OWNER);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private boolean exists(String database) {
        try (Connection connection = superuser(url("postgres"));
                var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(String url, String sql) {
        try (Connection connection = superuser(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection superuser(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
