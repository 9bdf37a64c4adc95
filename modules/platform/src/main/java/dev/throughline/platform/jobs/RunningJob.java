package dev.throughline.platform.jobs;

import dev.throughline.platform.security.Acting;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/// One attempt at a job, in the hands of the [Work] that makes it.
public final class RunningJob {

    private final UUID organisation;
    private final Job job;
    private final JobRepository repository;
    private final TenantTransactions transactions;
    private final Acting acting;
    private final JsonMapper json;

    RunningJob(
            UUID organisation,
            Job job,
            JobRepository repository,
            TenantTransactions transactions,
            Acting acting,
            JsonMapper json) {
        this.organisation = organisation;
        this.job = job;
        this.repository = repository;
        this.transactions = transactions;
        this.acting = acting;
        this.json = json;
    }

    public UUID organisation() {
        return organisation;
    }

    public Job job() {
        return job;
    }

    /// What the job was given when it was asked for.
    public <T> T input(Class<T> type) {
        return json.readValue(job.input(), type);
    }

    /// Work on the organisation's rows, in a transaction of its own.
    public <R> R in(Supplier<R> work) {
        return transactions.in(organisation, work);
    }

    /// Reads everything as it is at one moment.
    public <R> R snapshot(Supplier<R> work) {
        return transactions.snapshot(organisation, work);
    }

    /// Work in a transaction of its own as the member or service account who asked for the job, so that the history
    /// says who did it, with the permissions that they have now: what they may not do any more is refused, and so is
    /// the job.
    public <R> R asAsker(Supplier<R> work) {
        return in(() -> acting.as(asker(), work));
    }

    /// Reads everything as it is at one moment, as far as the one who asked for the job may read it now.
    public <R> R snapshotAsAsker(Supplier<R> work) {
        return snapshot(() -> acting.as(asker(), work));
    }

    private UUID asker() {
        UUID asker = job.actor();
        if (asker == null) {
            throw new AccessDeniedException("Needs a member or a service account");
        }
        return asker;
    }

    /// Says how far it is, and stops here where it was cancelled or taken over.
    public void progress(int done, int total) {
        transactions.in(organisation, () -> {
            repository.progress(job, done, total);
            return done;
        });
    }

    /// The file that came with the job.
    public void write(Path file) {
        transactions.in(organisation, () -> {
            repository.read(job.id(), file);
            return file;
        });
    }

    /// Ends the job well, with all that it had to do, in the transaction at hand, so that what it did and its end are
    /// one.
    public void end(int done, String message) {
        repository.progress(job, done, done);
        repository.end(job, JobState.DONE, message, java.util.List.of());
    }

    /// Ends the job well in a transaction that is not ours, so that what it did and its end are one.
    public void end(DSLContext elsewhere, String message) {
        new JobRepository(elsewhere, json).end(job, JobState.DONE, message, java.util.List.of());
    }
}
