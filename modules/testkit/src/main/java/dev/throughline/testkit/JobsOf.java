package dev.throughline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Waits for somebody's jobs as a dashboard does: by asking.
public final class JobsOf {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");
    private static final String JOB = """
            query ($id: ID!) { job(id: $id) { kind state done total message result expiresAt by { name }
              findings { code file line column message } } }""";

    private final Actor actor;

    public JobsOf(Actor actor) {
        this.actor = actor;
    }

    /// The job when it has ended, however it did.
    public Answer ended(String id) {
        return in(id, ENDS);
    }

    public Answer done(String id) {
        Answer job = ended(id);
        assertThat(job.text("job.state")).as(job.body()).isEqualTo("DONE");
        return job;
    }

    /// The whole organisation as a ZIP file.
    public byte[] archive() {
        String id = actor.mutate("exportOrganisation", Map.of(), "job", "id").id();
        return actor.fetch(done(id).text("job.result")).body();
    }

    /// The job that an archive started.
    public String imported(byte[] archive) {
        Answer started = actor.upload("/imports", archive);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return started.body().replaceAll(".*\"(job_[0-9a-f]+)\".*", "$1");
    }

    private Answer in(String id, Set<String> states) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Answer job = actor.ask(JOB, Map.of("id", id));
            if (states.contains(job.text("job.state"))) {
                return job;
            }
            assertThat(Instant.now()).as(job.body()).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
