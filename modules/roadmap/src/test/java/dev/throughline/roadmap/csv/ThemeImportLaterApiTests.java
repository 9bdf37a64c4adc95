package dev.throughline.roadmap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

/// Between an upload and its job somebody may lose a role, archive a roadmap or send the file again.
@ModuleTest
class ThemeImportLaterApiTests {

    private static final byte[] FILE = "title\nOne\n".getBytes(StandardCharsets.UTF_8);

    private final SmartLifecycle queue;
    private final RoadmapLine line;

    ThemeImportLaterApiTests(Actors actors, @Qualifier("taskQueue") SmartLifecycle queue) {
        this.queue = queue;
        this.line = new RoadmapLine(actors.organisation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?dryRun=true"})
    void asksOnceMoreWhatTheAskerMayDo(String address) {
        String grant = grant(line.teamMember);
        String job = meanwhile(line.teamMember, address, () -> admin("revokeRole", "roleGrant", grant));
        refused(
                line.organisation.everything(),
                job,
                "Nothing was changed: whoever asked for this may not do it any more");
        assertThat(line.order()).isEmpty();
    }

    @Test
    void proposesForNobodyWhoIsGone() {
        String member = line.teamMember.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String job = meanwhile(line.teamMember, "", () -> admin("deactivateMember", "member", member));
        refused(
                line.organisation.everything(),
                job,
                "Nothing was changed: whoever asked for this may not do it any more");
        assertThat(line.order()).isEmpty();
    }

    @Test
    void proposesNothingOnARoadmapThatIsArchived() {
        String job = meanwhile(
                line.pm,
                "",
                () -> line.pm
                        .mutate("archiveRoadmap", Map.of("id", line.roadmap), "roadmap", "id")
                        .accepted());
        refused(line.pm, job, "Nothing was imported: What you put this under is archived");
        Answer later = upload(line.pm, "");
        assertThat(later.status()).isEqualTo(400);
        assertThat(later.body()).contains("archived");
        assertThat(line.order()).isEmpty();
    }

    @Test
    void proposesNoTitleTwiceWhereTwoSendTheSameFile() {
        String[] second = new String[1];
        String first = meanwhile(line.pm, "", () -> second[0] = job(upload(line.teamMember, "")));
        assertThat(new JobsOf(line.pm).ended(first).text("job.state")
                        + new JobsOf(line.teamMember).ended(second[0]).text("job.state"))
                .isIn("DONEFAILED", "FAILEDDONE");
        assertThat(line.order()).containsExactly("One");
    }

    @Test
    void findsTheJobOfAnUploadThatIsSentAgain() {
        Actor pm = line.pm.with("Idempotency-Key", "import-1");
        String first = job(upload(pm, ""));
        assertThat(job(upload(pm, ""))).isEqualTo(first);
        new JobsOf(line.pm).done(first);
        assertThat(job(upload(pm, ""))).isEqualTo(first);

        Answer other = pm.upload("/imports/roadmaps/" + line.roadmap, "title\nTwo\n".getBytes(StandardCharsets.UTF_8));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body()).contains("This key was used for another input");
        assertThat(upload(pm, "?dryRun=true").status()).isEqualTo(400);
        assertThat(upload(line.pm.with("Idempotency-Key", "x".repeat(201)), "").status())
                .isEqualTo(400);
        assertThat(line.order()).containsExactly("One");
    }

    @Test
    void givesNoFileToWhoMayNotReadRoadmapsAnyMore() {
        String job = line.teamMember
                .mutate("exportRoadmap", Map.of("id", line.roadmap), "job", "id")
                .id();
        String file = new JobsOf(line.teamMember).done(job).text("job.result");
        assertThat(line.teamMember.fetch(file).statusCode()).isEqualTo(200);
        assertThat(line.organisation.inTeam("PM", line.team).fetch(file).statusCode())
                .isEqualTo(404);
        admin("revokeRole", "roleGrant", grant(line.teamMember));
        assertThat(line.teamMember.fetch(file).statusCode()).isEqualTo(404);
    }

    private static String grant(Actor actor) {
        return actor.ask("{ viewer { member { grants { nodes { id } } } } }").text("viewer.member.grants.nodes[0].id");
    }

    /// What happens after the file has come in and before its job begins.
    private String meanwhile(Actor asker, String address, Runnable happens) {
        queue.stop();
        try {
            String job = job(upload(asker, address));
            happens.run();
            return job;
        } finally {
            queue.start();
        }
    }

    private void admin(String mutation, String entity, String id) {
        line.organisation
                .admin()
                .mutate(mutation, Map.of("id", id), entity, "id")
                .accepted();
    }

    private Answer upload(Actor actor, String address) {
        return actor.upload("/imports/roadmaps/" + line.roadmap + address, FILE);
    }

    private static String job(Answer started) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return started.body().replaceAll(".*\"(job_[0-9a-f]+)\".*", "$1");
    }

    private static void refused(Actor reader, String job, String message) {
        Answer failed = new JobsOf(reader).ended(job);
        assertThat(failed.text("job.state")).isEqualTo("FAILED");
        assertThat(failed.text("job.message")).startsWith(message);
    }
}
