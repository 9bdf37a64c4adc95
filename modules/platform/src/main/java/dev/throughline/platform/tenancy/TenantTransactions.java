package dev.throughline.platform.tenancy;

import dev.throughline.platform.errors.Unavailable;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Work for a tenant that is not the caller's own: founding an organisation, before anybody is a member of it.
@Component
public class TenantTransactions {

    private final TransactionTemplate apart;

    TenantTransactions(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <R> R in(UUID tenant, Supplier<R> work) {
        return Tenant.call(tenant, () -> apart(work));
    }

    /// A transaction of its own for the tenant at hand, for what is only known after another one was committed.
    public <R> R apart(Supplier<R> work) {
        try {
            return Objects.requireNonNull(apart.execute(status -> work.get()));
        } catch (TransactionException down) {
            throw new Unavailable("The database cannot be reached at the moment; try again in a few seconds.", down);
        }
    }
}
