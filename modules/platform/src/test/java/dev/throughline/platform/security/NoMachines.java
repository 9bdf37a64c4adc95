package dev.throughline.platform.security;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;

/// An installation without service accounts.
final class NoMachines implements Machines {

    static CallerCache cache(Function<String, Optional<Caller>> bySubject, PlatformTransactionManager transactions) {
        Callers members = new Callers() {
            @Override
            public Optional<Caller> find(String subject) {
                return bySubject.apply(subject);
            }

            @Override
            public Optional<Caller> find(UUID member) {
                return Optional.empty();
            }
        };
        Machines machines = new NoMachines();
        return new CallerCache(members, machines, new LastUses(machines, transactions), transactions);
    }

    @Override
    public Optional<KeyHolder> findKey(String prefix) {
        return Optional.empty();
    }

    @Override
    public Optional<Caller> find(UUID machine) {
        return Optional.empty();
    }

    @Override
    public void used(UUID machine, UUID key) {}
}
