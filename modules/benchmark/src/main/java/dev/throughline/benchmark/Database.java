package dev.throughline.benchmark;

import dev.throughline.servers.Roles;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;

/// What the benchmark asks the database about itself.
final class Database {

    private Database() {}

    static long postmaster(String url) throws SQLException {
        return value(url, "select pg_backend_pid()", pid -> Usage.parent(Long.parseLong(pid)));
    }

    static String version(String url) throws SQLException {
        return value(url, "show server_version", version -> version);
    }

    /// The value is looked at while the connection is open.
    private static <T> T value(String url, String sql, Function<String, T> look) throws SQLException {
        try (var connection = DriverManager.getConnection(url, Roles.APPLICATION, Roles.PASSWORD);
                var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            row.next();
            return look.apply(row.getString(1));
        }
    }

    /// The same address for PostgreSQL's own programs.
    static Map<String, String> environment(String url) {
        URI address = URI.create(url.substring("jdbc:".length()));
        return Map.of(
                "PGHOST", address.getHost(),
                "PGPORT", String.valueOf(address.getPort()),
                "PGDATABASE", address.getPath().substring(1),
                "PGUSER", Roles.APPLICATION,
                "PGPASSWORD", Roles.PASSWORD);
    }

    /// The same address for everybody but Java.
    static String address(String url) {
        return url.replace("jdbc:postgresql://", "postgres://" + Roles.APPLICATION + ":" + Roles.PASSWORD + "@");
    }
}
