package dev.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of the strategy when lines, teams and products are archived.
@ModuleTest
class ClosingApiTests {

    private final TestOrganisation organisation;
    private final StrategyLine line;
    private final Actor admin;
    private final Actor cpo;

    ClosingApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.line = new StrategyLine(organisation);
        this.admin = organisation.admin();
        this.cpo = organisation.as("CPO");
    }

    @Test
    void countsWhatIsAliveThere() {
        vision();
        initiative();
        line.draft(Map.of());
        line.draft(Map.of());

        assertThat(messages(archive("archiveBusinessLine", "businessLine", line.line, false)
                        .refused("IN_USE", "input.id")))
                .hasSize(4)
                .anyMatch(message -> message.startsWith("1 team is in use here"))
                .anyMatch(message -> message.startsWith("1 vision is in use here"))
                .anyMatch(message -> message.startsWith("1 challenge is in use here"))
                .anyMatch(message -> message.startsWith("1 initiative is in use here"));
        assertThat(messages(archive("archiveTeam", "team", line.team, false).refused("IN_USE", "input.id")))
                .singleElement()
                .asString()
                .startsWith("2 target conditions are in use here");
    }

    @Test
    void letsGoOfWhatHasEnded() {
        line.vp
                .mutate("abandonChallenge", Map.of("id", line.challenge), "challenge", "id")
                .accepted();
        archive("archiveTeam", "team", line.team, false).accepted();
        archive("archiveBusinessLine", "businessLine", line.line, false).accepted();
    }

    @Test
    void endsWhatIsAliveWithTheLine() {
        String vision = vision();
        String initiative = initiative();
        String condition = line.draft(Map.of()).id();
        String paused = line.challenge(Map.of("dueOn", "2018-01-30"));
        line.vp
                .mutate("pauseChallenge", Map.of("id", paused), "challenge", "id")
                .accepted();

        archive("archiveBusinessLine", "businessLine", line.line, true).accepted();

        Answer answer = cpo.ask("""
                query ($ids: [ID!]!) { nodes(ids: $ids) { history(first: 1) { nodes { action reason } }
                  ... on Vision { vision: state } ... on Challenge { challenge: state }
                  ... on Initiative { initiative: state } ... on TargetCondition { condition: state } } }""", Map.of("ids", List.of(vision, line.challenge, paused, initiative, condition)));
        assertThat(answer.<String>list("nodes[*].vision")).containsExactly("RETIRED");
        assertThat(answer.<String>list("nodes[*].challenge")).containsExactly("ABANDONED", "ABANDONED");
        assertThat(answer.<String>list("nodes[*].initiative")).containsExactly("ABANDONED");
        assertThat(answer.<String>list("nodes[*].condition")).containsExactly("ABANDONED");
        assertThat(answer.<String>list("nodes[*].history.nodes[0].reason")).containsOnly("Sold");
        assertThat(answer.<String>list("nodes[*].history.nodes[0].action"))
                .containsExactly(
                        "archiveBusinessLine",
                        "archiveBusinessLine",
                        "archiveBusinessLine",
                        "archiveBusinessLine",
                        "archiveTeam");
        assertThat(cpo.ask("query ($id: ID!) { vision(id: $id) { state } }", Map.of("id", line.vision))
                        .text("vision.state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void endsTheVisionOfAProductWithIt() {
        String product = admin.mutate("addProduct", Map.of("name", "App"), "product", "id")
                .id();
        String vision = cpo.mutate(
                        "draftProductVision",
                        Map.of("productId", product, "valueProposition", "Worth it"),
                        "productVision",
                        "id")
                .id();

        archive("archiveProduct", "product", product, false).refused("IN_USE", "input.id");
        archive("archiveProduct", "product", product, true).accepted();

        assertThat(cpo.ask(
                                "query ($id: ID!) { node(id: $id) { ... on ProductVision { archivedAt } } }",
                                Map.of("id", vision))
                        .text("node.archivedAt"))
                .isNotEmpty();
    }

    @Test
    void takesNothingNewUnderAnArchivedLine() {
        String gone = organisation.line("Gone");
        archive("archiveBusinessLine", "businessLine", gone, false).accepted();

        cpo.mutate("draftVision", Map.of("statement", "Late", "businessLineId", gone), "vision", "id")
                .refused("INVALID", "input.businessLineId");
        organisation
                .as("VP")
                .mutate(
                        "draftChallenge",
                        Map.of("visionId", line.vision, "statement", "Late", "businessLineId", gone),
                        "challenge",
                        "id")
                .refused("INVALID", "input.businessLineId");
    }

    private Answer archive(String mutation, String entity, String id, boolean withContents) {
        return admin.mutate(mutation, Map.of("id", id, "withContents", withContents, "reason", "Sold"), entity, "id");
    }

    private static List<String> messages(Answer answer) {
        return answer.list("result.userErrors[*].message");
    }

    private String vision() {
        return cpo.mutate(
                        "draftVision",
                        Map.of("statement", "The vision of a line", "businessLineId", line.line),
                        "vision",
                        "id")
                .id();
    }

    private String initiative() {
        return line.vp
                .mutate(
                        "draftInitiative",
                        Map.of("challengeId", line.challenge, "question", "How do we?"),
                        "initiative",
                        "id")
                .id();
    }
}
