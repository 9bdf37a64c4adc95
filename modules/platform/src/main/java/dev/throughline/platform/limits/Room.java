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
/// other,
/// so that nobody takes the memory that all need; what is small beside that waits for nobody.
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

    /// Until the transaction ends. Whoever has some keeps that for all that it reads: nobody waits for more while
    /// others
    /// wait for it.
    public void take(int wanted) {
        if (wanted <= series / SMALL || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        int taken = Math.min(wanted, series);
        try {
            if (!free.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Other large reports are being made at this moment: ask again in a while.", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("This node is ending: ask again.", interrupted);
        }
        TransactionSynchronizationManager.bindResource(this, taken);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Room.this);
                free.release(taken);
            }
        });
    }
}
