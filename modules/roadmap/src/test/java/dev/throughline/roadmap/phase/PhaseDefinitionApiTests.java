package dev.throughline.roadmap.phase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class PhaseDefinitionApiTests {

    private static final String CURRENT =
            "{ phaseDefinitions(filter: {state: {eq: CURRENT}}) { nodes { id phase name edition entryCriteria exitCriteria permissions } } }";

    private final TestOrganisation organisation;

    PhaseDefinitionApiTests(Actors actors) {
        this.organisation = actors.organisation();
    }

    @Test
    void beginsWithDiscoveryAndDelivery() {
        Answer phases = organisation.as("SALES").ask(CURRENT);
        assertThat(phases.<String>list("phaseDefinitions.nodes[*].phase")).containsExactly("DISCOVERY", "DELIVERY");
        assertThat(phases.<String>list("phaseDefinitions.nodes[*].name")).containsExactly("Discovery", "Delivery");
        assertThat(phases.<String>list("phaseDefinitions.nodes[*].exitCriteria[*]"))
                .containsExactly("The problem is validated with evidence.", "An outcome is measured.");
        organisation.as("STAKEHOLDER").ask(CURRENT).failed("FORBIDDEN");
    }

    @Test
    void keepsFormerEditionsForWhatBeganUnderThem() {
        RoadmapLine line = new RoadmapLine(organisation);
        String before = line.discovered("Before");
        String id = line.cpo.ask(CURRENT).text("phaseDefinitions.nodes[0].id");
        Answer revised = revise(
                line.cpo, id, Map.of("name", "Explore", "exitCriteria", List.of("Five interviews"), "reason", "Ours"));
        assertThat(revised.<Integer>get("result.entity.edition")).isEqualTo(2);
        revise(line.cpo, id, Map.of("name", "Late")).refused("MOVE_NOT_ALLOWED", "input.id");
        String after = line.discovered("After");

        Answer themes = line.pm.ask(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Theme { phase { name edition exitCriteria entryCriteria state } } } }",
                Map.of("ids", List.of(before, after)));
        assertThat(themes.<String>list("nodes[*].phase.name")).containsExactly("Discovery", "Explore");
        assertThat(themes.<String>list("nodes[*].phase.state")).containsExactly("SUPERSEDED", "CURRENT");
        assertThat(themes.<String>list("nodes[1].phase.exitCriteria")).containsExactly("Five interviews");
        assertThat(themes.<String>list("nodes[1].phase.entryCriteria")).hasSize(2);
        Answer all = line.pm.ask("{ phaseDefinitions { nodes { name edition } } }");
        assertThat(all.<String>list("phaseDefinitions.nodes[*].name"))
                .containsExactly("Explore", "Discovery", "Delivery");
    }

    /// While this release is rolled out, the former one still founds organisations, after the migration.
    @Test
    void comeToAnOrganisationThatWasFoundedWithoutThem() throws SQLException {
        RoadmapLine line = new RoadmapLine(organisation);
        try (Connection owner = Database.owner()) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(organisation.id()));
                statement.execute("delete from roadmap.phase_definition");
            }
            owner.commit();
        }
        assertThat(line.pm.ask(CURRENT).<String>list("phaseDefinitions.nodes")).isEmpty();
        line.discovered("Search");
        assertThat(line.pm.ask(CURRENT).<String>list("phaseDefinitions.nodes[*].name"))
                .containsExactly("Discovery", "Delivery");
    }

    @Test
    void isRevisedByAdminAndCpoOnly() {
        String id = organisation.admin().ask(CURRENT).text("phaseDefinitions.nodes[1].id");
        revise(organisation.as("PM"), id, Map.of("name", "Build")).failed("FORBIDDEN");
        revise(organisation.as("VP"), id, Map.of("name", "Build")).failed("FORBIDDEN");
        revise(organisation.admin(), id, Map.of("name", "")).refused("TEXT_LENGTH", "input.name");
        revise(organisation.admin(), id, Map.of("entryCriteria", List.of("")))
                .refused("TEXT_LENGTH", "input.entryCriteria.0");
        revise(organisation.admin(), id, Map.of("name", "Build", "expectedVersion", 7))
                .refused("CONFLICT", "input.expectedVersion");
        revise(organisation.admin(), id, Map.of("name", "Build", "expectedVersion", 1))
                .accepted();
    }

    private static Answer revise(Actor actor, String id, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id));
        input.putAll(more);
        return actor.mutate("revisePhaseDefinition", input, "phaseDefinition", "id edition");
    }
}
