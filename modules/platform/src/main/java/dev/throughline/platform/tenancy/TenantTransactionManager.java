package dev.throughline.platform.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Binds the tenant where a transaction begins, in the round trip that begins it. A read-only transaction is one
/// snapshot, and begins with the first statement that it reads by. Without a tenant nothing is bound, and row-level
/// security lets every statement fail.
public final class TenantTransactionManager extends JdbcTransactionManager {

    private static final String BIND = "select set_config('app.tenant_id', ?, true)";

    private final DataSource source;

    public TenantTransactionManager(DataSource source) {
        super(source);
        this.source = source;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        UUID tenant = Tenant.current();
        if (tenant != null) {
            if (definition.isReadOnly()) {
                defer((JdbcTransactionObjectSupport) transaction, tenant);
            } else {
                bind(transaction, tenant);
            }
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        end(status);
        super.doRollback(status);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        end(status);
        super.doCommit(status);
    }

    private static void end(DefaultTransactionStatus status) {
        SnapshotConnection snapshot = SnapshotConnection.of(status);
        if (snapshot != null) {
            snapshot.end();
        }
    }

    private void defer(JdbcTransactionObjectSupport transaction, UUID tenant) {
        try {
            SnapshotConnection snapshot =
                    new SnapshotConnection(transaction.getConnectionHolder().getConnection(), tenant);
            transaction.setConnectionHolder(snapshot);
            TransactionSynchronizationManager.unbindResource(source);
            TransactionSynchronizationManager.bindResource(source, snapshot);
        } catch (CannotCreateTransactionException lost) {
            doCleanupAfterCompletion(transaction);
            throw lost;
        }
    }

    private void bind(Object transaction, UUID tenant) {
        ConnectionHolder holder =
                (ConnectionHolder) Objects.requireNonNull(TransactionSynchronizationManager.getResource(source));
        try (PreparedStatement statement = holder.getConnection().prepareStatement(BIND)) {
            statement.setString(1, tenant.toString());
            statement.execute();
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The tenant could not be bound", failure);
        }
    }
}
