package dev.throughline.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.throughline.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Notes when a machine has last called: beside the request, which waits for nothing and fails for nothing of it, and
/// at most once a minute for each. Where many wait to be noted, the newest is not.
@Component
class LastUses implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LastUses.class);
    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int SIZE = 10_000;
    private static final int WAITING = 1_000;
    private static final int SECONDS_TO_END = 2;

    private record Use(UUID machine, UUID key) {}

    private final Cache<Use, Boolean> noted =
            Caffeine.newBuilder().expireAfterWrite(ONCE_IN).maximumSize(SIZE).build();
    private final ThreadPoolExecutor beside = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("last-use").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final Machines machines;
    private final TransactionTemplate writing;

    LastUses(Machines machines, PlatformTransactionManager transactions) {
        this.machines = machines;
        this.writing = new TransactionTemplate(transactions);
    }

    void note(UUID tenant, UUID machine, UUID key) {
        Use use = new Use(machine, key);
        if (noted.asMap().putIfAbsent(use, true) == null) {
            beside.execute(() -> write(tenant, use));
        }
    }

    private void write(UUID tenant, Use use) {
        try {
            Tenant.call(tenant, () -> {
                writing.executeWithoutResult(status -> machines.used(use.machine(), use.key()));
                return null;
            });
        } catch (RuntimeException lost) {
            LOG.warn("The last use of {} was not noted", use.machine(), lost);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        beside.shutdown();
        if (!beside.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            beside.shutdownNow();
        }
    }
}
