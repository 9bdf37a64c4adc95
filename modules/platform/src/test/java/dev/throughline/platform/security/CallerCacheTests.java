package dev.throughline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class CallerCacheTests {

    private static final UUID TENANT = UUID.randomUUID();

    private String stored = "before";
    private final CallerCache cache =
            NoMachines.cache(subject -> Optional.of(new Caller(null, subject, stored, Map.of())), new NoDatabase());

    @Test
    void remembersACaller() {
        assertThat(name()).isEqualTo("before");
        stored = "after";
        assertThat(name()).isEqualTo("before");
    }

    @Test
    void seesAChangeOnceItIsCommittedThoughSomebodyAskedMeanwhile() {
        new TransactionTemplate(new NoDatabase()).executeWithoutResult(changing -> {
            cache.forget();
            assertThat(name()).isEqualTo("before");
        });
        stored = "after";
        assertThat(name()).isEqualTo("after");
    }

    private String name() {
        return cache.find(TENANT, "subject").orElseThrow().name();
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
