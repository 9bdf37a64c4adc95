package dev.throughline.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// PostgreSQL 18 from Maven Central, with the two roles that the product expects: an owner that migrates, and the
/// application's role, which row-level security binds.
public final class PostgreSql implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String PID_FILE = "postmaster.pid";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Watchdog watchdog;

    private PostgreSql(EmbeddedPostgres server, Watchdog watchdog) {
        this.server = server;
        this.watchdog = watchdog;
    }

    /// A server on a free port whose data is gone when it closes.
    public static PostgreSql temporary() {
        Path directory = Path.of(
                System.getProperty("java.io.tmpdir"),
                "embedded-pg",
                UUID.randomUUID().toString());
        return start(
                directory,
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off"));
    }

    /// A server whose data stays in the directory. One owner at a time: what an earlier one left running there is
    /// ended, and what it left half made is made anew.
    public static PostgreSql in(Path directory, int port) {
        Path complete = directory.resolve("complete");
        try {
            endOrphan(directory);
            if (new Port(port).taken()) {
                throw new IllegalStateException("Port " + port + " is taken, PostgreSQL cannot start there.");
            }
            if (!Files.exists(complete)) {
                Directory.delete(directory);
            }
            PostgreSql server = start(
                    directory,
                    EmbeddedPostgres.builder()
                            .setPort(port)
                            .setCleanDataDirectory(false)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on"));
            Files.writeString(complete, "");
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL did not start: " + failure.getMessage(), failure);
        }
    }

    /// Ends what an earlier owner of the directory left running; the caller makes sure that this owner is gone.
    public static void endOrphan(Path directory) {
        Watchdog.endOrphan(directory.resolve(PID_FILE), "postgres");
    }

    private static PostgreSql start(Path directory, EmbeddedPostgres.Builder builder) {
        Watchdog watchdog = Watchdog.over(directory.resolve(PID_FILE), "INT");
        try {
            EmbeddedPostgres server = builder.setDataDirectory(directory)
                    .setPGStartupWait(START_LIMIT)
                    .start();
            return new PostgreSql(server, watchdog);
        } catch (IOException | RuntimeException failure) {
            endOrphan(directory);
            watchdog.close();
            throw new IllegalStateException("PostgreSQL did not start: " + failure.getMessage(), failure);
        }
    }

    /// Creates the roles and the database where they are missing.
    public void prepare(String database) {
        Roles.prepare(url("postgres"), SUPERUSER, SUPERUSER, database);
    }

    /// A second database that is what the first one is now. Nobody may be connected to the first one.
    public void copy(String database, String name) {
        Roles.copy(url(SUPERUSER), SUPERUSER, SUPERUSER, database, name);
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
        } finally {
            watchdog.close();
        }
    }
}
