package dev.throughline.inbox.letter;

import dev.throughline.inbox.notification.Notifications;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Looks for digests that are due, and removes what was kept long enough, as long as there is the organisation.
@Component
class DigestTask implements Task {

    private final Digests digests;
    private final Letters letters;
    private final Notifications notifications;
    private final Organisations organisations;
    private final TenantTransactions transactions;

    DigestTask(
            Digests digests,
            Letters letters,
            Notifications notifications,
            Organisations organisations,
            TenantTransactions transactions) {
        this.digests = digests;
        this.letters = letters;
        this.notifications = notifications;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return Digests.TASK;
    }

    @Override
    public void run(TaskKey key) {
        organisations
                .find(key.organisation())
                .ifPresent(organisation -> transactions.in(key.organisation(), () -> {
                    notifications.forgetOld();
                    letters.forgetOld();
                    digests.look(organisation, moment(key));
                    return organisation;
                }));
    }

    /// Not before the moment that the task is for, whatever this machine's clock says.
    private static Instant moment(TaskKey key) {
        Instant meant = Instant.ofEpochSecond(key.about().getLeastSignificantBits());
        Instant now = Instant.now();
        return meant.isAfter(now) ? meant : now;
    }
}
