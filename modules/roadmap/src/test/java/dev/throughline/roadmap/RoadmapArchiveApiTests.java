package dev.throughline.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.StoredRows;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class RoadmapArchiveApiTests {

    private final Actors actors;

    RoadmapArchiveApiTests(Actors actors) {
        this.actors = actors;
    }

    @Test
    void leavesAndComesBackEqual() {
        TestOrganisation original = actors.organisation();
        RoadmapLine line = new RoadmapLine(original);
        String delivered = line.publishable("Search");
        String version = line.publish("INTERNAL").id();
        line.pm
                .mutate("lookAtRoadmapVersion", Map.of("id", version), "roadmapVersion", "id")
                .accepted();
        String wrong = line.discovered("Wrong");
        line.pm
                .mutate("linkTheme", Map.of("id", delivered, "dependsOnId", wrong), "theme", "id")
                .accepted();
        line.pm
                .mutate("invalidateTheme", Map.of("id", wrong, "learned", "Nobody cares"), "theme", "id")
                .accepted();
        Map<String, List<String>> before = StoredRows.archived(original.id());
        assertThat(before.entrySet())
                .filteredOn(table -> table.getKey().startsWith("roadmap."))
                .hasSize(11)
                .allSatisfy(
                        table -> assertThat(table.getValue()).as(table.getKey()).isNotEmpty());

        byte[] archive = new JobsOf(original.admin()).archive();
        TestOrganisation back = actors.organisation(original.adminSubject());
        JobsOf jobs = new JobsOf(back.admin());
        jobs.done(jobs.imported(archive));

        assertThat(StoredRows.archived(back.id())).isEqualTo(before);
    }
}
