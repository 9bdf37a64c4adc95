package dev.throughline.platform.tenancy;

import dev.throughline.platform.execution.Expected;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
    private static final String BEGIN = "begin isolation level repeatable read read only";
    private static final String END = "commit";

    private final UUID tenant;
    private final Map<Object, Map<?, ?>> known = new HashMap<>();
    private boolean begun;
    private boolean shared;
    private int last;
    private int reads;
    private Expected expected = Expected.NOTHING;
    private final Map<Object, Supplier<Reading>> due = new LinkedHashMap<>();

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

    /// Ends with as many statements, in the last one's round trip. A single one is a moment by itself: PostgreSQL runs
    /// what comes in one round trip as one transaction, so that goes without a `begin`, too. Where others follow after
    /// all, they begin another snapshot.
    public void endWith(int statements) {
        last = statements;
    }

    /// What has been read so far, in statements.
    public int reads() {
        return reads;
    }

    /// Whether all of it is of one moment. Where not, what was read is forgotten, and from here on it is.
    public boolean atOneMoment() {
        if (last > 0 && reads > last) {
            last = 0;
            known.clear();
            due.clear();
            return false;
        }
        return true;
    }

    public void expect(Expected what) {
        expected = what;
    }

    /// What is asked of what is read next.
    public Expected expected() {
        return expected;
    }

    /// What is known to be asked for next: it is read along with the next statement, in its round trip. Each reader has
    /// one place.
    public Map<Object, Supplier<Reading>> due() {
        return due;
    }

    /// For whoever knows no snapshots, such as a cursor, which needs to be told that a transaction is open.
    @Override
    public Connection getConnection() {
        reads++;
        shared = true;
        if (!begun) {
            begun = true;
            try (PreparedStatement statement = super.getConnection().prepareStatement(BEGIN + "; " + BIND)) {
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

    /// Runs a statement that reads, behind what begins the snapshot, and before what is due and what ends it. A
    /// connection that was given away is in the driver's hands, which would begin by itself.
    public void query(Reading first) throws SQLException {
        reads++;
        boolean ends = reads == last && !shared;
        boolean alone = ends && !begun;
        List<String> texts = new ArrayList<>();
        if (!begun && !alone) {
            texts.add(BEGIN);
        }
        if (!begun) {
            texts.add(BIND);
        }
        int heads = texts.size();
        List<Reading> readings = readings(first);
        readings.forEach(reading -> texts.add(reading.text()));
        if (ends && !alone) {
            texts.add(END);
        }
        try (PreparedStatement statement = super.getConnection().prepareStatement(String.join("; ", texts))) {
            int place = 1;
            if (!begun) {
                statement.setString(place++, tenant.toString());
            }
            for (Reading reading : readings) {
                place = reading.set(statement, place);
            }
            begun = !alone;
            statement.execute();
            begun = !ends;
            for (int head = 0; head < heads; head++) {
                statement.getMoreResults();
            }
            for (Reading reading : readings) {
                try (ResultSet rows = statement.getResultSet()) {
                    reading.read(rows);
                }
                statement.getMoreResults();
            }
        }
    }

    private List<Reading> readings(Reading first) {
        List<Reading> readings = new ArrayList<>(1 + due.size());
        readings.add(first);
        due.values().forEach(reading -> readings.add(reading.get()));
        due.clear();
        return readings;
    }

    /// From here on the connection is only given back, and the driver ends what is open.
    void end() {
        begun = true;
        automatic(false);
    }
}
