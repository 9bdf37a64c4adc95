package dev.throughline.testkit;

import dev.throughline.servers.Roles;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What a test needs in the database though no request could put it there.
final class Rows {

    private static final String ROLE =
            "insert into organisation.role (level, title, permissions) values ('STAKEHOLDER', ?, ?)";

    private Rows() {}

    static void insertRole(String tenant, String title, String... permissions) {
        try (var connection = DriverManager.getConnection(Database.url(), Roles.APPLICATION, Roles.PASSWORD);
                var bind = connection.prepareStatement("select set_config('app.tenant_id', ?, false)");
                var insert = connection.prepareStatement(ROLE)) {
            bind.setString(1, tenant);
            bind.execute();
            insert.setString(1, title);
            insert.setArray(2, connection.createArrayOf("text", permissions));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
