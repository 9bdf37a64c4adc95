package dev.throughline.platform.jobs;

import static dev.throughline.platform.jooq.Tables.JOB;

import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Asks for work and tells how far it is. Who sees a job follows from its kind ([Work#permission]).
@Service
public class Jobs implements Nodes<JobId, Job> {

    private final JobRepository repository;
    private final List<Work> kinds;
    private final Tasks tasks;
    private final Changes changes;
    private final TenantTransactions transactions;
    private final JsonMapper json;

    Jobs(
            JobRepository repository,
            @Lazy List<Work> kinds,
            Tasks tasks,
            Changes changes,
            TenantTransactions transactions,
            JsonMapper json) {
        this.repository = repository;
        this.kinds = kinds;
        this.tasks = tasks;
        this.changes = changes;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public IdType<JobId> idType() {
        return JobId.TYPE;
    }

    /// Who sees a job depends on the job.
    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Map<JobId, Job> byIds(Set<JobId> ids) {
        Map<JobId, Job> found = new HashMap<>(repository.byIds(ids));
        found.values().removeIf(job -> !seen(job));
        return found;
    }

    /// To be called in the transaction that is the job's cause.
    public Job start(String kind, String action, Object input, @Nullable String reason) {
        return start(kind, action, input, reason, null);
    }

    /// With a file that belongs to the job until it ends.
    public Job start(String kind, String action, Object input, @Nullable String reason, @Nullable Path file) {
        Caller caller = Caller.current();
        Job job = repository.insert(kind, json.writeValueAsString(input), caller.actor(), caller.name());
        if (file != null) {
            repository.store(job.id(), file);
        }
        changes.record(action, null, job, reason);
        tasks.schedule(JobRunner.NAME, key(job.id()), Instant.now());
        return job;
    }

    public Optional<Job> find(JobId id) {
        return repository.find(id).filter(this::seen);
    }

    Connection<Job> page(Listing listing) {
        return repository.page(listing, seen());
    }

    Job cancel(JobId id, @Nullable Integer expectedVersion, @Nullable String reason) {
        Job before = repository.lock(id);
        if (!seen(before)) {
            throw Refusal.notFound("id");
        }
        Versions.expect(expectedVersion, before);
        if (before.state().ended()) {
            throw Refusal.of(
                    PlatformError.MOVE_NOT_ALLOWED,
                    "id",
                    "This job is %s; only what is queued or running can be cancelled.".formatted(before.state()));
        }
        Job after = repository.cancel(id);
        changes.record("cancelJob", before, after, reason);
        return after;
    }

    /// One piece of a job's file; null behind the last one.
    byte @Nullable [] chunk(JobId id, int position) {
        return repository.chunk(id, position);
    }

    long size(JobId id) {
        return repository.size(id);
    }

    private TaskKey key(JobId id) {
        return new TaskKey(transactions.bound(), id.value());
    }

    private boolean seen(Job job) {
        Caller caller = Caller.current();
        return kinds.stream()
                .filter(work -> work.kind().equals(job.kind()))
                .anyMatch(work -> everywhere(caller, work)
                        || work.ownIsSeen(caller)
                                && caller.actor() != null
                                && caller.actor().equals(job.actor()));
    }

    private static boolean everywhere(Caller caller, Work work) {
        return caller.may(work.permission(), Set.of());
    }

    private Condition seen() {
        Caller caller = Caller.current();
        return kinds.stream()
                .filter(work -> work.ownIsSeen(caller) || everywhere(caller, work))
                .map(work -> JOB.KIND
                        .eq(work.kind())
                        .and(everywhere(caller, work) ? DSL.noCondition() : JOB.ACTOR.eq(caller.actor())))
                .reduce(DSL.falseCondition(), Condition::or);
    }
}
