package dev.throughline.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.throughline.platform.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may call, at most 30 seconds old, and never older than the end of a permission; a change made through this
/// process is seen at once.
@Component
public class CallerCache {

    private static final Duration AGE = Duration.ofSeconds(30);
    private static final int SIZE = 100_000;

    private record Key(UUID tenant, String subject, int generation) {}

    private final Cache<Key, Optional<Caller>> callers = Caffeine.newBuilder()
            .expireAfter(Expiry.<Key, Optional<Caller>>creating((key, caller) -> age(caller)))
            .maximumSize(SIZE)
            .build();
    private final Cache<Key, Optional<KeyHolder>> holders = Caffeine.newBuilder()
            .expireAfter(Expiry.<Key, Optional<KeyHolder>>creating((key, holder) -> age(holder.map(KeyHolder::caller))))
            .maximumSize(SIZE)
            .build();
    private final AtomicInteger generation = new AtomicInteger();
    private final Callers members;
    private final Machines machines;
    private final LastUses uses;
    private final TransactionTemplate reading;

    CallerCache(Callers members, Machines machines, LastUses uses, PlatformTransactionManager transactions) {
        this.members = members;
        this.machines = machines;
        this.uses = uses;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    Optional<Caller> find(UUID tenant, String subject) {
        return callers.get(
                new Key(tenant, subject, generation.get()),
                key -> Tenant.call(tenant, () -> reading.execute(status -> members.find(subject))));
    }

    /// The machine whose key this is.
    Optional<Caller> find(ApiKeyText key) {
        return holders.get(
                        new Key(key.tenant(), key.prefix(), generation.get()),
                        missing -> Tenant.call(
                                key.tenant(), () -> reading.execute(status -> machines.findKey(key.prefix()))))
                .filter(holder -> key.hasHash(holder.hash()))
                .map(holder -> {
                    uses.note(key.tenant(), holder.machine(), holder.key());
                    return holder.caller();
                });
    }

    /// To be called with every change to members, roles or grants. Whoever asks before the change is committed reads
    /// what was; a new generation keeps that from being remembered afterwards.
    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    begin();
                }
            });
        }
        begin();
    }

    private static Duration age(Optional<Caller> caller) {
        Duration left = caller.map(Caller::until)
                .map(end -> Duration.between(Instant.now(), end))
                .orElse(AGE);
        return left.isNegative() ? Duration.ZERO : left.compareTo(AGE) < 0 ? left : AGE;
    }

    private void begin() {
        generation.incrementAndGet();
        callers.invalidateAll();
        holders.invalidateAll();
    }
}
