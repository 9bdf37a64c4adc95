package dev.throughline.roadmap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Files with themes, as people bring them to one roadmap and take them along.
class ThemeFiles {

    private static final String THEMES = """
            query ($id: ID!) { roadmap(id: $id) { themes(first: 100) { nodes { title problem lane priority state
              owner { email } hypothesis { statement known unknown } history(first: 1) { nodes { action actorName } } } } } }""";

    private final RoadmapLine line;

    ThemeFiles(RoadmapLine line) {
        this.line = line;
    }

    Answer themes() {
        return line.pm.ask(THEMES, Map.of("id", line.roadmap));
    }

    String exported(Actor actor) {
        return exported(actor, line.roadmap);
    }

    static String exported(Actor actor, String roadmap) {
        String job = actor.mutate("exportRoadmap", Map.of("id", roadmap), "job", "id")
                .id();
        String result = new JobsOf(actor).done(job).text("job.result");
        return new String(actor.fetch(result).body(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    Answer imported(String address, String csv) {
        return imported(line.pm, address, csv.getBytes(StandardCharsets.UTF_8));
    }

    Answer imported(Actor actor, String address, byte[] file) {
        return ended(actor, upload(actor, address, file));
    }

    Answer upload(Actor actor, String address, byte[] file) {
        return upload(actor, line.roadmap, address, file);
    }

    static Answer upload(Actor actor, String roadmap, String address, byte[] file) {
        return actor.upload("/imports/roadmaps/" + roadmap + address, file);
    }

    static Answer ended(Actor actor, Answer started) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return new JobsOf(actor).ended(started.body().replaceAll(".*\"(job_[0-9a-f]+)\".*", "$1"));
    }

    static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    static List<String> codes(Answer job) {
        assertThat(job.text("job.state")).as(job.body()).isEqualTo("FAILED");
        return job.list("job.findings[*].code");
    }
}
