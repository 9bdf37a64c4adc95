package dev.throughline.stakeholder.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Somebody, or a machine, who sends files and rows, and waits for what becomes of them.
record Desk(Actor actor) {

    Answer upload(String path, String csv) {
        return actor.upload("/imports/" + path, csv.getBytes(StandardCharsets.UTF_8));
    }

    Answer sent(String path, String csv) {
        return new JobsOf(actor).ended(job(upload(path, csv)));
    }

    /// The job's message, where it ended well.
    String done(String path, String csv) {
        return message(sent(path, csv));
    }

    /// What was found, as line, column and code.
    List<String> found(String path, String csv) {
        return found(sent(path, csv));
    }

    Answer rows(String mutation, Map<String, ?> input) {
        return new JobsOf(actor)
                .ended(actor.mutate(mutation, input, "job", "id").id());
    }

    String exported(String mutation) {
        String job = actor.mutate(mutation, Map.of(), "job", "id").id();
        String file = new JobsOf(actor).done(job).text("job.result");
        return new String(actor.fetch(file).body(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    static String message(Answer job) {
        assertThat(job.text("job.state")).as(job.body()).isEqualTo("DONE");
        return job.text("job.message");
    }

    static List<String> found(Answer job) {
        assertThat(job.text("job.state")).as(job.body()).isEqualTo("FAILED");
        return job.<Map<String, Object>>list("job.findings[*]").stream()
                .map(finding -> finding.get("line") + " " + finding.get("column") + " " + finding.get("code"))
                .toList();
    }

    static String job(Answer started) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return started.body().replaceAll(".*\"(job_[0-9a-f]+)\".*", "$1");
    }
}
