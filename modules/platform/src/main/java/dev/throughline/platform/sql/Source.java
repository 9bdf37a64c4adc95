package dev.throughline.platform.sql;

import dev.throughline.platform.tenancy.SnapshotConnection;
import dev.throughline.platform.tenancy.SnapshotConnection.Answer;
import dev.throughline.platform.tenancy.SnapshotConnection.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
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

    private final DataSource connections;

    private Source(DataSource connections) {
        this.connections = connections;
    }

    static Source of(DSLContext sql) {
        if (sql.configuration().connectionProvider() instanceof DataSourceConnectionProvider provider) {
            return new Source(
                    provider.dataSource() instanceof DelegatingDataSource aware && aware.getTargetDataSource() != null
                            ? aware.getTargetDataSource()
                            : provider.dataSource());
        }
        throw new IllegalArgumentException("Rows are read from a data source");
    }

    /// What this snapshot has read already, for whoever read it; it cannot have changed. Null where there is none.
    <K, V> @Nullable Map<K, V> known(Object reader) {
        return TransactionSynchronizationManager.getResource(connections) instanceof SnapshotConnection snapshot
                ? snapshot.known(reader)
                : null;
    }

    void run(String text, Parameters parameters, Answer answer) {
        try {
            if (TransactionSynchronizationManager.getResource(connections) instanceof SnapshotConnection snapshot) {
                snapshot.query(text, parameters, answer);
            } else {
                run(DataSourceUtils.getConnection(connections), text, parameters, answer);
            }
        } catch (SQLException failure) {
            throw translated(text, failure);
        }
    }

    private void run(Connection connection, String text, Parameters parameters, Answer answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            parameters.set(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                answer.read(rows);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    private static DataAccessException translated(String text, SQLException failure) {
        DataAccessException translated = TRANSLATOR.translate("Read", text, failure);
        return translated == null ? new UncategorizedSQLException("Read", text, failure) : translated;
    }
}
