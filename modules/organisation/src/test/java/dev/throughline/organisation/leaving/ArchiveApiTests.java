package dev.throughline.organisation.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.StoredRows;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Zip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An organisation's archive: whole, exact, and refused as a whole where anything is wrong with it.
@ModuleTest
class ArchiveApiTests {

    private final Actors actors;
    private final TestOrganisation original;

    ArchiveApiTests(Actors actors) {
        this.actors = actors;
        this.original = actors.organisation();
    }

    @BeforeEach
    void work() {
        original.team("Team \\u0000 \"quoted\"\nlines ü", original.line("Line"));
        original.as("PM");
        original.admin()
                .mutate("addProduct", Map.of("name", "Product", "idempotencyKey", "key"), "product", "id")
                .accepted();
    }

    @Test
    void holdsEachTableWithItsRowsAndSaysWhatIsLeftOut() {
        byte[] archive = new JobsOf(original.admin()).archive();
        Map<String, String> files = Zip.read(archive);
        StoredRows.archived(original.id())
                .forEach((table, rows) -> assertThat(files.get(table + ".jsonl"))
                        .as(table)
                        .isNotNull()
                        .satisfies(lines -> assertThat(lines.lines().count()).isGreaterThanOrEqualTo(rows.size())));
        assertThat(files.get("organisation.member.jsonl").lines()).hasSize(2);
        assertThat(files.get("organisation.team.jsonl")).contains("\"Team \\\\u0000 \\\"quoted\\\"\\nlines ü\"");
        assertThat(files).doesNotContainKeys("platform.job.jsonl", "platform.idempotency.jsonl");
        assertThat(files.get("manifest.json"))
                .contains("\"table\" : \"platform.idempotency\"", "24 hours", original.slug(), "\"sha256\"");
    }

    @Test
    void tellsHowFarItIsAndWhoAskedForIt() {
        String id = original.admin()
                .mutate("exportOrganisation", Map.of("idempotencyKey", "once"), "job", "id")
                .id();
        assertThat(original.admin()
                        .mutate("exportOrganisation", Map.of("idempotencyKey", "once"), "job", "id")
                        .id())
                .isEqualTo(id);
        Answer job = new JobsOf(original.admin()).done(id);
        assertThat(job.<Integer>get("job.total")).isPositive().isEqualTo(job.get("job.done"));
        assertThat(job.text("job.by.name")).isEqualTo("Admin");
        assertThat(original.admin()
                        .ask("{ jobs(filter: {kind: {eq: EXPORT_ORGANISATION}}) { nodes { id state } } }")
                        .<String>list("jobs.nodes[*].id"))
                .contains(id);
    }

    @Test
    void givesTheFileToNobodyElse() {
        String id = original.admin()
                .mutate("exportOrganisation", Map.of(), "job", "id")
                .id();
        String path = new JobsOf(original.admin()).done(id).text("job.result");
        assertThat(original.admin().fetch(path).statusCode()).isEqualTo(200);
        assertThat(original.as("PM").fetch(path).statusCode()).isEqualTo(404);
        assertThat(actors.organisation().admin().fetch(path).statusCode()).isEqualTo(404);
        assertThat(actors.operator().fetch(path).statusCode()).isEqualTo(404);
        assertThat(actors.anonymous().fetch(path).statusCode()).isEqualTo(401);
        assertThat(original.as("PM")
                        .ask("query { job(id: \"%s\") { id } }".formatted(id))
                        .<Object>get("job"))
                .isNull();
        original.as("PM").mutate("exportOrganisation", Map.of(), "job", "id").failed("FORBIDDEN");
    }

    @Test
    void makesAnEmptyOrganisationEqual() {
        byte[] archive = new JobsOf(original.admin()).archive();
        Map<String, List<String>> before = StoredRows.archived(original.id());
        TestOrganisation copy = actors.organisation(original.adminSubject());

        new JobsOf(copy.admin()).done(new JobsOf(copy.admin()).imported(archive));

        assertThat(StoredRows.archived(copy.id())).isEqualTo(before);
        assertThat(StoredRows.archived(original.id())).isEqualTo(before);
        assertThat(copy.admin()
                        .ask("{ organisation { slug name state } teams { nodes { name } } }")
                        .text("organisation.slug"))
                .isEqualTo(copy.slug());
        assertThat(copy.admin()
                        .ask("{ organisation { history { nodes { action } } } }")
                        .<String>list("organisation.history.nodes[*].action"))
                .contains("foundOrganisation");
    }

    @Test
    void refusesAnOrganisationInWhichSomebodyHasWorked() {
        byte[] archive = new JobsOf(original.admin()).archive();
        TestOrganisation busy = actors.organisation(original.adminSubject());
        busy.line("Line");

        Answer refused = busy.admin().upload("/imports", archive);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("empty organisation only");
    }

    @Test
    void refusesWhoWouldLockThemselvesOut() {
        byte[] archive = new JobsOf(original.admin()).archive();
        refused(actors.organisation(), archive, "IMPORTER_NO_ADMIN");
    }

    @Test
    void refusesHalfAFile() {
        byte[] archive = new JobsOf(original.admin()).archive();
        byte[] half = java.util.Arrays.copyOf(archive, archive.length / 2);
        refused(actors.organisation(original.adminSubject()), half, "ARCHIVE_BROKEN");
        refused(actors.organisation(original.adminSubject()), new byte[0], "ARCHIVE_BROKEN");
    }

    @Test
    void refusesABrokenChecksum() {
        refused(changed("organisation.team.jsonl", text -> text.replace("Team", "Beam"), false), "CHECKSUM_WRONG");
    }

    @Test
    void refusesARowOfAForeignTenant() {
        refused(
                changed(
                        "organisation.team.jsonl",
                        text -> text.replace(original.id(), UUID.randomUUID().toString()),
                        true),
                "FOREIGN_TENANT");
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() {
        Answer job = refused(
                changed(
                        "organisation.team.jsonl",
                        text -> text.replaceAll("(\"business_line_id\":\")[^\"]+", "$1" + UUID.randomUUID()),
                        true),
                "REFERENCE_BROKEN");
        assertThat(job.text("job.findings[0].file")).isEqualTo("organisation.team.jsonl");
        assertThat(job.<Integer>get("job.findings[0].line")).isEqualTo(1);
    }

    @Test
    void refusesValuesThatCannotBe() {
        refused(
                changed("organisation.team.jsonl", text -> text.replaceAll("\"version\":1", "\"version\":\"x\""), true),
                "VALUE_WRONG");
        refused(
                changed(
                        "organisation.team.jsonl",
                        text -> text.replaceAll("\"name\":\"[^,]*\",", "\"name\":\"\","),
                        true),
                "CHECK_FAILED");
        refused(changed("organisation.team.jsonl", text -> text + text, true), "ID_TWICE");
        refused(changed("organisation.team.jsonl", text -> "no JSON\n", true), "LINE_BROKEN");
        refused(
                changed("organisation.team.jsonl", text -> text.replace("\"version\"", "\"vision\""), true),
                "COLUMNS_WRONG");
    }

    @Test
    void refusesFilesThatAreNotThere() {
        Map<String, String> files = new HashMap<>(Zip.read(new JobsOf(original.admin()).archive()));
        files.remove("organisation.team.jsonl");
        refused(actors.organisation(original.adminSubject()), Zip.write(files), "FILE_MISSING");
        String manifest = files.remove("manifest.json");
        refused(actors.organisation(original.adminSubject()), Zip.write(files), "FILE_MISSING");
        files.put("manifest.json", "{}");
        refused(actors.organisation(original.adminSubject()), Zip.write(files), "MANIFEST_BROKEN");
        files.put("manifest.json", manifest.replace("\"format\" : 1", "\"format\" : 2"));
        refused(actors.organisation(original.adminSubject()), Zip.write(files), "FORMAT_UNKNOWN");
    }

    @Test
    void takesAnArchiveOnlyFromWhoMayCloseTheOrganisation() {
        assertThat(original.as("PM").upload("/imports", new byte[0]).status()).isEqualTo(403);
        assertThat(actors.anonymous().upload("/imports", new byte[0]).status()).isEqualTo(401);
    }

    private byte[] changed(String file, UnaryOperator<String> change, boolean summed) {
        Map<String, String> files = new HashMap<>(Zip.read(new JobsOf(original.admin()).archive()));
        String before = files.get(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after);
        if (summed) {
            files.computeIfPresent(
                    "manifest.json",
                    (name, manifest) -> manifest.replace(Zip.sha256(before), Zip.sha256(after))
                            .replaceAll(
                                    "(\"table\" : \"organisation.team\",\\s*\"rows\" : )\\d+",
                                    "$1" + after.lines().count()));
        }
        return Zip.write(files);
    }

    private Answer refused(byte[] archive, String code) {
        return refused(actors.organisation(original.adminSubject()), archive, code);
    }

    /// Refused, and the organisation is as it was founded.
    private static Answer refused(TestOrganisation organisation, byte[] archive, String code) {
        Map<String, List<String>> before = StoredRows.archived(organisation.id());
        JobsOf jobs = new JobsOf(organisation.admin());
        Answer job = jobs.ended(jobs.imported(archive));
        assertThat(job.text("job.state")).as(job.body()).isEqualTo("FAILED");
        assertThat(job.text("job.findings[0].code")).as(job.body()).isEqualTo(code);
        assertThat(job.text("job.message")).isNotBlank();
        assertThat(StoredRows.archived(organisation.id())).isEqualTo(before);
        assertThat(StoredRows.of(organisation.id()).get("platform.job_chunk")).isEmpty();
        return job;
    }
}
