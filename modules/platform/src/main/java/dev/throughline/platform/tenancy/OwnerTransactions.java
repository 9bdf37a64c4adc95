package dev.throughline.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Transactions of the tables' owner, for the few things that the application's role must not be able to do: to take
/// what is recorded away. Forced row-level security keeps the owner inside the one tenant, too. Each has a connection
/// of its own, as a migration has.
@Component
public class OwnerTransactions {

    private static final String PREPARE =
            "select set_config('app.tenant_id', ?, true), set_config('TimeZone', 'UTC', true), set_config('lock_timeout', '30s', true)";

    private final ObjectProvider<Flyway> migration;

    OwnerTransactions(ObjectProvider<Flyway> migration) {
        this.migration = migration;
    }

    /// All of it or nothing.
    public <R> R in(UUID tenant, Function<DSLContext, R> work) {
        try (Connection connection =
                migration.getObject().getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var prepared = connection.prepareStatement(PREPARE)) {
                prepared.setString(1, tenant.toString());
                prepared.execute();
            }
            boolean done = false;
            try {
                R result = work.apply(on(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException failure) {
            throw new OwnerUnreachable(failure);
        }
    }

    private static DSLContext on(Connection connection) {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.setConnection(connection);
        configuration.setSQLDialect(SQLDialect.POSTGRES);
        return configuration.dsl();
    }

    static final class OwnerUnreachable extends RuntimeException {
        OwnerUnreachable(SQLException cause) {
            super("The tables' owner could not work on the database", cause);
        }
    }
}
