package dev.throughline.platform.jobs;

import dev.throughline.platform.security.Acting;
import dev.throughline.platform.security.OrganisationSuspended;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Runs jobs: each attempt is counted before it begins, so that one which takes the process with it counts, too.
@Component
class JobRunner implements Task {

    static final String NAME = "job";
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Map<String, Work> kinds;
    private final JobRepository repository;
    private final TenantTransactions transactions;
    private final Acting acting;
    private final Tasks tasks;
    private final JsonMapper json;
    private final Duration kept;

    JobRunner(
            List<Work> kinds,
            JobRepository repository,
            TenantTransactions transactions,
            Acting acting,
            Tasks tasks,
            JsonMapper json,
            @Value("${throughline.jobs.kept:7d}") Duration kept) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.repository = repository;
        this.transactions = transactions;
        this.acting = acting;
        this.tasks = tasks;
        this.json = json;
        this.kept = kept;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TaskKey key) {
        transactions.in(key.organisation(), () -> begin(new JobId(key.about()))).ifPresent(job -> attempt(key, job));
    }

    private Optional<Job> begin(JobId id) {
        Optional<Job> waiting = repository.find(id).filter(job -> !job.state().ended());
        if (waiting.isEmpty()) {
            return waiting;
        }
        Job job = repository.lock(id);
        if (job.state().ended()) {
            return Optional.empty();
        }
        Job begun = repository.begin(job);
        int most = most(begun);
        if (begun.attempts() > most) {
            repository.end(
                    begun,
                    JobState.FAILED,
                    "This was begun %d times and never came to its end; try again, and if that fails, too, tell who runs this installation the job's id."
                            .formatted(most),
                    List.of());
            return Optional.empty();
        }
        return Optional.of(begun);
    }

    private int most(Job job) {
        Work work = kinds.get(job.kind());
        return work == null ? 1 : work.mostAttempts();
    }

    private void attempt(TaskKey key, Job job) {
        JobResult result = null;
        try {
            Work work = kinds.get(job.kind());
            if (work == null) {
                throw new JobRefused(
                        "This version of the product does not know this kind of work any more.", List.of());
            }
            result = work.run(new RunningJob(key.organisation(), job, repository, transactions, acting, json));
            succeed(key, job, result);
        } catch (JobRefused refused) {
            fail(key, job, String.valueOf(refused.getMessage()), refused.findings());
        } catch (AccessDeniedException denied) {
            fail(
                    key,
                    job,
                    "Nothing was changed: whoever asked for this may not do it any more; ask an admin of the organisation.",
                    List.of());
        } catch (OrganisationSuspended suspended) {
            fail(key, job, String.valueOf(suspended.getMessage()), List.of());
        } catch (JobStopped stopped) {
            LOG.info("Job {} was cancelled or taken over", job.id());
        } catch (ConcurrencyFailureException | DuplicateKeyException crossed) {
            LOG.info(
                    "Attempt {} at job {} met somebody else's change: {}",
                    job.attempts(),
                    job.id(),
                    crossed.toString());
            again(key, job, crossed);
        } catch (RuntimeException failure) {
            LOG.warn("Attempt {} at job {} failed", job.attempts(), job.id(), failure);
            again(key, job, failure);
        } finally {
            remove(result);
        }
    }

    /// The queue tries again what throws, as often as this kind of work allows.
    private void again(TaskKey key, Job job, RuntimeException failure) {
        if (job.attempts() < most(job)) {
            throw failure;
        }
        fail(
                key,
                job,
                "Something went wrong on our side, %d times; nothing was changed. The job's id helps us to find out what."
                        .formatted(job.attempts()),
                List.of());
    }

    /// What has ended itself already, in a transaction of its own, stays as it is.
    private void succeed(TaskKey key, Job job, JobResult result) {
        transactions.in(key.organisation(), () -> {
            Job now = repository.lock(job.id());
            if (now.state() == JobState.DONE) {
                return now;
            }
            repository.end(job, JobState.DONE, result.message(), List.of());
            if (result.file() != null) {
                Instant until = Instant.now().plus(kept);
                repository.store(job.id(), result.file());
                repository.keep(job, result, until);
                tasks.schedule(JobExpiry.NAME, key, until);
            }
            return now;
        });
    }

    private void fail(TaskKey key, Job job, String message, List<JobFinding> findings) {
        try {
            transactions.in(key.organisation(), () -> {
                repository.end(job, JobState.FAILED, message, findings);
                return job;
            });
        } catch (JobStopped stopped) {
            LOG.info("Job {} was cancelled or taken over", job.id());
        }
    }

    private static void remove(@Nullable JobResult result) {
        if (result != null && result.file() != null) {
            try {
                Files.deleteIfExists(result.file());
            } catch (IOException left) {
                LOG.warn("A temporary file is left", left);
            }
        }
    }
}
