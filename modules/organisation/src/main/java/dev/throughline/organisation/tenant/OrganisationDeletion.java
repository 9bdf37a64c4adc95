package dev.throughline.organisation.tenant;

import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.platform.archive.Erasure;
import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.security.CallerCache;
import dev.throughline.platform.tenancy.TenantTransactions;
import org.springframework.stereotype.Component;

/// The end of an organisation: first our rows, then Keycloak's organization. Each step may be repeated, and the task
/// stays queued until both are done, so that a crash in between ends in everything gone, too.
@Component
class OrganisationDeletion implements Task {

    static final String NAME = "organisation-deletion";

    private final OrganisationRepository repository;
    private final TenantTransactions transactions;
    private final Erasure erasure;
    private final CallerCache callers;
    private final KeycloakRealm realm;

    OrganisationDeletion(
            OrganisationRepository repository,
            TenantTransactions transactions,
            Erasure erasure,
            CallerCache callers,
            KeycloakRealm realm) {
        this.repository = repository;
        this.transactions = transactions;
        this.erasure = erasure;
        this.callers = callers;
        this.realm = realm;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TaskKey key) {
        if (transactions.in(key.organisation(), repository::stays)) {
            return;
        }
        erasure.everything(key.organisation());
        callers.forget();
        realm.delete(key.organisation());
    }
}
