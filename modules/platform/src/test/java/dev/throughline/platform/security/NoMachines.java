package dev.throughline.platform.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;

/// An installation without service accounts.
final class NoMachines implements Machines {

    static CallerCache cache(Callers members, PlatformTransactionManager transactions) {
        Machines machines = new NoMachines();
        return new CallerCache(members, machines, new LastUses(machines, transactions), transactions);
    }

    @Override
    public Optional<KeyHolder> findKey(String prefix) {
        return Optional.empty();
    }

    @Override
    public void used(UUID machine, UUID key) {}
}
