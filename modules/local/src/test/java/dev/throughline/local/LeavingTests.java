package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.AdminEndpoint;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.StoredRows;
import dev.throughline.testkit.TestOrganisation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole organisation goes, and comes back as it was.
@ModuleTest
class LeavingTests {

    private static final AdminEndpoint KEYCLOAK = new AdminEndpoint();

    private final Actors actors;

    @TempDir
    Path journals;

    LeavingTests(Actors actors) {
        this.actors = actors;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        KEYCLOAK.register(properties);
        properties.add("throughline.leaving.grace", () -> "0s");
        properties.add("throughline.jobs.poll", () -> "200ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uber.example", "nystateofhealth.example", "productkata.example"})
    void isExportedDeletedImportedAndEqual(String domain) throws Exception {
        LoadedDemo demo = new LoadedDemo(actors, journals);
        Actor admin = demo.actor("admin@" + domain);
        String id = demo.id(domain);
        Map<String, List<String>> before = StoredRows.archived(id);
        JsonNode line = demo.ask("admin@" + domain, Demo.LINE, Map.of());
        assertThat(before.get("strategy.target_condition")).isNotEmpty();
        byte[] archive = new JobsOf(admin).archive();

        admin.mutate(
                        "deleteOrganisation",
                        Map.of(
                                "id",
                                "organisation_" + id.replace("-", ""),
                                "slug",
                                demo.alias(domain),
                                "reason",
                                "To come back"),
                        "organisation",
                        "state")
                .accepted();
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!StoredRows.of(id).values().stream().allMatch(List::isEmpty)) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }

        TestOrganisation back = actors.organisation(demo.subject("admin@" + domain));
        JobsOf jobs = new JobsOf(back.admin());
        jobs.done(jobs.imported(archive));

        assertThat(StoredRows.archived(back.id())).isEqualTo(before);
        assertThat(JsonMapper.shared().readTree(back.admin().ask(Demo.LINE).body()))
                .isEqualTo(line);
    }
}
