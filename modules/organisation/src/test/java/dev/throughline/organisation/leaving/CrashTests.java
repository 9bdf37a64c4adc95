package dev.throughline.organisation.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import dev.throughline.testkit.Zip;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.context.TestPropertySource;

/// What becomes of a job when the process that runs it is killed, or fails again and again, or somebody stops it.
@ModuleTest
@TestPropertySource(
        properties = {"throughline.jobs.heartbeat=200ms", "throughline.jobs.poll=200ms", "throughline.jobs.retry=50ms"})
class CrashTests {

    private final SmartLifecycle queue;
    private final TestOrganisation organisation;
    private final Connection owner;

    CrashTests(Actors actors, @Qualifier("taskQueue") SmartLifecycle queue) throws SQLException {
        this.queue = queue;
        this.organisation = actors.organisation();
        this.owner = Database.owner();
    }

    @BeforeEach
    void begin() throws SQLException {
        organisation.team("Team", organisation.line("Line"));
        owner.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
        if (!queue.isRunning()) {
            queue.start();
        }
    }

    @Test
    void isFinishedByAnotherInstance() throws Exception {
        String job;
        queue.stop();
        try (AnotherInstance other = AnotherInstance.start()) {
            block("organisation.team");
            Actor there = new Actor(
                    other.endpoint(),
                    Tokens.signed(
                            Claims.of(organisation.adminSubject(), Map.of(organisation.slug(), organisation.id()))));
            job = there.mutate("exportOrganisation", Map.of(), "job", "id").id();
            while (!state(job).equals("RUNNING")) {
                Thread.sleep(20);
            }
            other.kill();
        }
        assertThat(state(job)).isEqualTo("RUNNING");
        owner.rollback();
        queue.start();

        Answer done = new JobsOf(organisation.admin()).done(job);
        byte[] archive = organisation.admin().fetch(done.text("job.result")).body();
        assertThat(Zip.read(archive).get("organisation.team.jsonl")).contains("Team");
    }

    @Test
    void endsAfterThreeAttemptsWithAMessage() throws Exception {
        block("organisation.team");
        String job = organisation
                .admin()
                .mutate("exportOrganisation", Map.of(), "job", "id")
                .id();
        Answer failed = new JobsOf(organisation.admin()).ended(job);
        assertThat(failed.text("job.state")).isEqualTo("FAILED");
        assertThat(failed.text("job.message")).contains("went wrong on our side, 3 times");
    }

    @Test
    void stopsWhereItIsCancelled() throws Exception {
        Actor pm = organisation.as("PM");
        block("organisation.team");
        String job = organisation
                .admin()
                .mutate("exportOrganisation", Map.of(), "job", "id")
                .id();
        pm.mutate("cancelJob", Map.of("id", job), "job", "state").refused("NOT_FOUND", "input.id");
        organisation
                .admin()
                .mutate("cancelJob", Map.of("id", job, "reason", "Not now"), "job", "state")
                .accepted();
        owner.rollback();
        Thread.sleep(500);
        Answer cancelled = new JobsOf(organisation.admin()).ended(job);
        assertThat(cancelled.text("job.state")).isEqualTo("CANCELLED");
        assertThat(cancelled.<Object>get("job.result")).isNull();
        organisation
                .admin()
                .mutate("cancelJob", Map.of("id", job), "job", "state")
                .refused("MOVE_NOT_ALLOWED", "input.id");
    }

    /// Nobody reads this table for now.
    private void block(String table) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private String state(String job) throws SQLException {
        try (Connection other = Database.owner()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(organisation.id()));
                var rows = statement.executeQuery(
                        "select state from platform.job where id = '%s'".formatted(job.substring("job_".length())));
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
