package dev.throughline.platform.limits;

import dev.throughline.platform.errors.Unavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// How many metrics' series this node holds in memory at once. Those of large organisations are read one after the
/// other, so that nobody takes the memory that all need; what is small beside that waits for nobody.
@Component
public class Room {

    private static final int SMALL = 10;

    private final int series;
    private final Duration patience;
    private final Semaphore free;

    Room(
            @Value("${throughline.reports.series:2000}") int series,
            @Value("${throughline.reports.patience:8s}") Duration patience) {
        this.series = series;
        this.patience = patience;
        this.free = new Semaphore(series, true);
    }

    /// Until the transaction ends. Whoever has some and needs more does not wait for it: two that did would wait for
    /// each other.
    public void take(int wanted) {
        int needed = Math.min(wanted, series);
        Integer held = (Integer) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            if (needed > series / SMALL) {
                refuseUnless(acquired(needed));
                hold(needed);
            }
        } else if (needed > held) {
            refuseUnless(free.tryAcquire(needed - held));
            TransactionSynchronizationManager.unbindResource(this);
            TransactionSynchronizationManager.bindResource(this, needed);
        }
    }

    private boolean acquired(int needed) {
        try {
            return free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void refuseUnless(boolean acquired) {
        if (!acquired) {
            throw new Unavailable("Other large reports are being made at this moment: ask again in a while.", null);
        }
    }

    private void hold(int needed) {
        TransactionSynchronizationManager.bindResource(this, needed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                free.release((Integer) TransactionSynchronizationManager.unbindResource(Room.this));
            }
        });
    }
}
