package dev.throughline.platform.tenancy;

import dev.throughline.platform.errors.Unavailable;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Work for a tenant outside of a GraphQL field: founding an organisation before anybody is a member; jobs; files.
@Component
public class TenantTransactions {

    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended(current_setting('app.tenant_id'), 0))";

    private final DSLContext sql;
    private final TransactionTemplate apart;
    private final TransactionTemplate snapshot;

    TenantTransactions(PlatformTransactionManager transactions, DSLContext sql) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot = new TransactionTemplate(transactions, apart);
        this.snapshot.setReadOnly(true);
    }

    public <R> R in(UUID tenant, Supplier<R> work) {
        return run(tenant, apart, work);
    }

    /// Work that waits for all other such work for this tenant, committed or not, and lets none begin before it ends;
    /// also where there is no row yet that could be locked.
    public <R> R alone(UUID tenant, Supplier<R> work) {
        return in(tenant, () -> {
            sql.execute(ALONE);
            return work.get();
        });
    }

    /// Reads everything as it is at one moment.
    public <R> R snapshot(UUID tenant, Supplier<R> work) {
        return run(tenant, snapshot, work);
    }

    /// Work for the tenant of the request, where no GraphQL field has begun a transaction, or its own is committed.
    public <R> R here(Supplier<R> work) {
        return in(bound(), work);
    }

    /// The tenant of the request.
    public UUID bound() {
        return Objects.requireNonNull(Tenant.current(), "No tenant is bound");
    }

    private static <R> R run(UUID tenant, TransactionTemplate transaction, Supplier<R> work) {
        try {
            R result = Tenant.call(tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
            Entered.note(tenant);
            return result;
        } catch (TransactionException down) {
            throw new Unavailable("The database cannot be reached at the moment; try again in a few seconds.", down);
        }
    }
}
