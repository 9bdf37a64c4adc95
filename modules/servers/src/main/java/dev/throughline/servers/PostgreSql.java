package dev.throughline.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// PostgreSQL 18 from Maven Central, with the two roles that the product expects: an owner that migrates, and the
/// application's role, which row-level security binds.
public final class PostgreSql implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
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

    /// Creates the roles and the database where they are missing.
    public void prepare(String database) {
        Roles.prepare(url("postgres"), SUPERUSER, SUPERUSER, database);
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
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
