package dev.throughline.reporting.snapshot;

import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Keeps what a month came to, as long as there is the organisation.
@Component
class SnapshotTask implements Task {

    private final SnapshotRounds rounds;
    private final Organisations organisations;

    SnapshotTask(SnapshotRounds rounds, Organisations organisations) {
        this.rounds = rounds;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return SnapshotRounds.TASK;
    }

    @Override
    public void run(TaskKey key) {
        organisations
                .find(key.organisation())
                .ifPresent(organisation -> rounds.go(key.organisation(), organisation, moment(key)));
    }

    /// Not before the moment that the task is for, whatever this machine's clock says.
    private static Instant moment(TaskKey key) {
        Instant meant = Instant.ofEpochSecond(key.about().getLeastSignificantBits());
        Instant now = Instant.now();
        return meant.isAfter(now) ? meant : now;
    }
}
