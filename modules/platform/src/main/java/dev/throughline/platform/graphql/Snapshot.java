package dev.throughline.platform.graphql;

import dev.throughline.platform.execution.Expected;
import dev.throughline.platform.execution.Habit;
import dev.throughline.platform.execution.Reads;
import dev.throughline.platform.tenancy.SnapshotConnection;
import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// The one read-only transaction that an operation reads through, so that an answer never mixes two moments.
final class Snapshot implements Reads {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private static final DefaultTransactionDefinition READING = new DefaultTransactionDefinition();

    static {
        READING.setReadOnly(true);
    }

    private final PlatformTransactionManager transactions;
    private @Nullable TransactionStatus open;

    Snapshot(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /// Closes what an operation has opened, however it ended: the thread that it ran on serves somebody else next, and
    /// a snapshot that is left on it would be theirs.
    static void closeOf(GraphQLContext operation) {
        Snapshot snapshot = operation.get(Snapshot.class);
        if (snapshot != null) {
            snapshot.close();
        }
    }

    @Override
    public void begin(Habit habit) {
        SnapshotConnection reading = connection();
        if (reading != null) {
            reading.endWith(habit.reads());
        }
    }

    @Override
    public void expect(Expected expected) {
        SnapshotConnection reading = connection();
        if (reading != null) {
            reading.expect(expected);
        }
    }

    @Override
    public boolean end(Habit habit) {
        SnapshotConnection reading = connection();
        if (reading == null) {
            return true;
        }
        habit.learn(reading.reads());
        return reading.atOneMoment();
    }

    private @Nullable SnapshotConnection connection() {
        return open == null ? null : SnapshotConnection.of(open);
    }

    void open() {
        open = transactions.getTransaction(READING);
    }

    void close() {
        if (open != null) {
            TransactionStatus ending = open;
            open = null;
            try {
                transactions.rollback(ending);
            } catch (TransactionException | DataAccessException gone) {
                LOG.debug("The connection was lost, and with it the snapshot", gone);
            }
        }
    }
}
