package dev.throughline.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The two roles that the product expects in PostgreSQL: an owner that migrates, and the application's role, which
/// row-level security binds. Only for machines where their password may be known.
public final class Roles {

    public static final String OWNER = "throughline_owner";
    public static final String APPLICATION = "throughline_app";
    public static final String PASSWORD = "throughline";

    private static final String CREATE = """
            do $$ begin
              if not exists (select from pg_roles where rolname = '%1$s') then
                create role %1$s login password '%3$s' nosuperuser nobypassrls;
              end if;
              if not exists (select from pg_roles where rolname = '%2$s') then
                create role %2$s login password '%3$s' nosuperuser nobypassrls;
              end if;
            end $$""".formatted(OWNER, APPLICATION, PASSWORD);

    private Roles() {}

    /// Creates the roles and a database of the owner's, where they are missing.
    public static void prepare(String url, String superuser, String password, String database) {
        try (Connection connection = DriverManager.getConnection(url, superuser, password);
                var statement = connection.createStatement()) {
            statement.execute(CREATE);
            if (!exists(connection, database)) {
                statement.execute("create database " + database + " owner " + OWNER);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be prepared: " + failure.getMessage(), failure);
        }
    }

    static void copy(String url, String superuser, String password, String database, String name) {
        try (Connection connection = DriverManager.getConnection(url, superuser, password);
                var statement = connection.createStatement()) {
            statement.execute("create database %s template %s owner %s".formatted(name, database, OWNER));
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be copied: " + failure.getMessage(), failure);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }
}
