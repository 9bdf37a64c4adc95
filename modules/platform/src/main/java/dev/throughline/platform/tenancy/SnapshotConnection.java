package dev.throughline.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// The connection of a snapshot. What makes it one, the isolation and the tenant, travels with its first statement, in
/// the same round trip; whoever asks for the connection itself gets it with both in place.
public final class SnapshotConnection extends ConnectionHolder {

    private static final String BIND = "select set_config('app.tenant_id', ?, true)";
    private static final String BEGIN = "begin isolation level repeatable read read only; " + BIND;

    private final UUID tenant;
    private final Map<Object, Map<?, ?>> known = new HashMap<>();
    private boolean begun;
    private boolean once;
    private int reads;
    private Set<String> expected = Set.of();

    SnapshotConnection(Connection connection, UUID tenant) {
        super(connection);
        this.tenant = tenant;
        automatic(true);
        setTransactionActive(true);
        setSynchronizedWithTransaction(true);
    }

    /// That of a transaction; null where it is another one.
    public static @Nullable SnapshotConnection of(TransactionStatus status) {
        return status instanceof DefaultTransactionStatus known
                        && known.getTransaction() instanceof JdbcTransactionObjectSupport bound
                        && bound.getConnectionHolder() instanceof SnapshotConnection snapshot
                ? snapshot
                : null;
    }

    /// One statement is a moment by itself: PostgreSQL runs what comes in one round trip as one transaction. So the
    /// first
    /// one goes without a `begin`, and nothing is left to end. Where others follow, a snapshot begins with the second.
    public void once() {
        once = true;
    }

    /// What has been read so far, in statements.
    public int reads() {
        return reads;
    }

    /// Whether all of it is of one moment. Where not, what was read is forgotten, and from here on it is.
    public boolean atOneMoment() {
        if (once && reads > 1) {
            once = false;
            known.clear();
            return false;
        }
        return true;
    }

    public void expect(Set<String> fields) {
        expected = fields;
    }

    /// The fields that are asked of what is read next.
    public Set<String> expected() {
        return expected;
    }

    /// For whoever knows no snapshots, such as a cursor, which needs to be told that a transaction is open.
    @Override
    public Connection getConnection() {
        reads++;
        if (!begun) {
            begun = true;
            try (PreparedStatement statement = super.getConnection().prepareStatement(BEGIN)) {
                statement.setString(1, tenant.toString());
                statement.execute();
            } catch (SQLException failure) {
                throw new CannotCreateTransactionException("The tenant could not be bound", failure);
            }
        }
        automatic(false);
        return super.getConnection();
    }

    /// The driver sends a `begin` of its own, with a reply of its own, unless it is left to us. To switch sends
    /// nothing.
    private void automatic(boolean commits) {
        try {
            super.getConnection().setAutoCommit(commits);
        } catch (SQLException failure) {
            throw new CannotCreateTransactionException("The connection is lost", failure);
        }
    }

    /// What reads a row by its id needs not read it again: it is the same until the snapshot ends.
    @SuppressWarnings("unchecked")
    public <K, V> Map<K, V> known(Object reader) {
        return (Map<K, V>) known.computeIfAbsent(reader, nothing -> new HashMap<>());
    }

    /// Runs a statement that reads, with what begins the snapshot before it where that is due.
    public void query(String text, Parameters parameters, Answer answer) throws SQLException {
        reads++;
        boolean alone = once && reads == 1;
        boolean first = !begun;
        String before = alone ? BIND + "; " : first ? BEGIN + "; " : "";
        try (PreparedStatement statement = super.getConnection().prepareStatement(before + text)) {
            if (first) {
                statement.setString(1, tenant.toString());
            }
            parameters.set(statement, first ? 2 : 1);
            begun = !alone;
            statement.execute();
            if (first) {
                statement.getMoreResults();
            }
            if (first && !alone) {
                statement.getMoreResults();
            }
            try (ResultSet rows = statement.getResultSet()) {
                answer.read(rows);
            }
        }
    }

    /// From here on the connection is only given back, and the driver ends what is open.
    void end() {
        begun = true;
        automatic(false);
    }

    /// Sets a statement's parameters, from the given place on.
    public interface Parameters {
        void set(PreparedStatement statement, int from) throws SQLException;
    }

    /// Reads what a statement answers.
    public interface Answer {
        void read(ResultSet rows) throws SQLException;
    }
}
