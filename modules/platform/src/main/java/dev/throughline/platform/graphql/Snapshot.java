package dev.throughline.platform.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// The one read-only transaction that an operation reads through, so that an answer never mixes two moments.
final class Snapshot {

    private static final DefaultTransactionDefinition READING = new DefaultTransactionDefinition();

    static {
        READING.setReadOnly(true);
    }

    private final PlatformTransactionManager transactions;
    private @Nullable TransactionStatus open;

    Snapshot(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    void open() {
        open = transactions.getTransaction(READING);
    }

    void close() {
        if (open != null) {
            TransactionStatus ending = open;
            open = null;
            transactions.rollback(ending);
        }
    }
}
