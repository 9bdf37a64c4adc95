package dev.throughline.local;

import dev.throughline.servers.Roles;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Lets months pass in a demo organisation, which no API can do: what was done in it comes to be longer ago.
record DemoCalendar(String database) {

    private static final String MONTH = Resource.text("demo/month.sql");

    void turn(String organisation) {
        try (var owner = DriverManager.getConnection(database, Roles.OWNER, Roles.PASSWORD);
                var tenant = owner.prepareStatement("select set_config('app.tenant_id', ?, false)");
                var month = owner.createStatement()) {
            owner.setAutoCommit(false);
            tenant.setString(1, organisation);
            tenant.execute();
            month.execute(MONTH);
            owner.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("the demo's calendar did not turn: " + failure.getMessage(), failure);
        }
    }
}
