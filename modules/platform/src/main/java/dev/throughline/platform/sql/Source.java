package dev.throughline.platform.sql;

import dev.throughline.platform.tenancy.Reading;
import dev.throughline.platform.tenancy.SnapshotConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Runs statements on the connection of the transaction that jOOQ would use, without what jOOQ and Spring do around
/// each of them. A snapshot's first statement takes along what begins the snapshot.
final class Source {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");

    private final @Nullable DataSource connections;
    private final ConnectionProvider provider;

    private Source(@Nullable DataSource connections, ConnectionProvider provider) {
        this.connections = connections;
        this.provider = provider;
    }

    /// Of a data source, or of the one connection that the tables' owner works on.
    static Source of(DSLContext sql) {
        ConnectionProvider provider = sql.configuration().connectionProvider();
        if (!(provider instanceof DataSourceConnectionProvider pooled)) {
            return new Source(null, provider);
        }
        DataSource source = pooled.dataSource();
        DataSource target = source instanceof DelegatingDataSource aware ? aware.getTargetDataSource() : null;
        return new Source(target == null ? source : target, provider);
    }

    void run(Reading reading) {
        SnapshotConnection snapshot = snapshot();
        try {
            if (snapshot != null) {
                snapshot.query(reading);
            } else if (connections == null) {
                run(Objects.requireNonNull(provider.acquire()), reading);
            } else {
                Connection connection = DataSourceUtils.getConnection(connections);
                try {
                    run(connection, reading);
                } finally {
                    DataSourceUtils.releaseConnection(connection, connections);
                }
            }
        } catch (SQLException failure) {
            throw translated(reading.text(), failure);
        }
    }

    /// What is read through now; null where it is none.
    @Nullable SnapshotConnection snapshot() {
        return connections != null
                        && TransactionSynchronizationManager.getResource(connections)
                                instanceof SnapshotConnection snapshot
                ? snapshot
                : null;
    }

    private static void run(Connection connection, Reading reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(reading.text())) {
            reading.set(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                reading.read(rows);
            }
        }
    }

    private static DataAccessException translated(String text, SQLException failure) {
        DataAccessException translated = TRANSLATOR.translate("Read", text, failure);
        return translated == null ? new UncategorizedSQLException("Read", text, failure) : translated;
    }
}
