package dev.throughline.strategy.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a dashboard may offer on the nodes of the strategy.
@ModuleTest
class PermissionsApiTests {

    private final TestOrganisation organisation;
    private final StrategyLine line;
    private final Statements statements;
    private final Actor stranger;

    PermissionsApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.line = new StrategyLine(organisation);
        this.statements = statements;
        this.stranger = organisation.inLine("VP", organisation.line("Other"));
    }

    @Test
    void endAtTheLineOfTheGrant() {
        assertThat(permissions(line.vp, line.challenge))
                .containsExactly(
                        "CHALLENGE_ACTIVATE",
                        "CHALLENGE_CHANGE",
                        "CHALLENGE_CREATE",
                        "CHALLENGE_READ",
                        "INITIATIVE_CREATE");
        assertThat(permissions(stranger, line.challenge)).containsExactly("CHALLENGE_READ");
        assertThat(permissions(line.pm, line.challenge)).containsExactly("CHALLENGE_READ", "INITIATIVE_CREATE");
        assertThat(permissions(line.cpo, line.vision))
                .containsExactly("VISION_ACTIVATE", "VISION_CHANGE", "VISION_READ");
        assertThat(permissions(line.vp, line.vision)).containsExactly("VISION_READ");
        assertThat(permissions(organisation.as("SALES"), line.challenge)).containsExactly("CHALLENGE_READ");
    }

    @Test
    void letWhoMayOnlyProposeWordTheirOwn() {
        String own = line.pm
                .mutate(
                        "draftChallenge",
                        Map.of("visionId", line.vision, "statement", "Mine", "businessLineId", line.line),
                        "challenge",
                        "id")
                .id();
        assertThat(permissions(line.pm, own))
                .containsExactly("CHALLENGE_PROPOSE", "CHALLENGE_READ", "INITIATIVE_CREATE");
        assertThat(permissions(organisation.inTeam("PM", line.team), own)).doesNotContain("CHALLENGE_PROPOSE");
        line.pm.mutate("proposeChallenge", Map.of("id", own), "challenge", "id").accepted();
        assertThat(permissions(line.pm, own)).doesNotContain("CHALLENGE_PROPOSE");
    }

    @Test
    void tellDraftsOfTheTeamFromThoseHandedDown() {
        Actor member = organisation.inTeam("TEAM_MEMBER", line.team);
        Actor elsewhere = organisation.inTeam("TEAM_MEMBER", organisation.team("Elsewhere", line.line));
        String own = line.draft(Map.of()).id();
        String handed = line.vp
                .mutate(
                        "draftTargetCondition",
                        Map.of(
                                "teamId",
                                line.team,
                                "challengeId",
                                line.challenge,
                                "statement",
                                "Do this",
                                "origin",
                                "MANAGEMENT"),
                        "targetCondition",
                        "id")
                .id();
        assertThat(permissions(member, own)).contains("TARGET_CONDITION_DRAFT", "MEASUREMENT_CREATE");
        assertThat(permissions(elsewhere, own)).containsExactly("TARGET_CONDITION_READ");
        assertThat(permissions(member, handed)).doesNotContain("TARGET_CONDITION_DRAFT");
        assertThat(permissions(line.vp, own)).doesNotContain("TARGET_CONDITION_HAND_DOWN");
        assertThat(permissions(line.vp, handed)).contains("TARGET_CONDITION_HAND_DOWN");
        line.pm
                .mutate("acceptTargetCondition", Map.of("id", handed), "targetCondition", "id")
                .accepted();
        assertThat(permissions(line.vp, handed)).doesNotContain("TARGET_CONDITION_HAND_DOWN");
        assertThat(permissions(line.pm, handed)).contains("TARGET_CONDITION_CHANGE", "TARGET_CONDITION_ACTIVATE");
    }

    @Test
    void followAnInitiativeAProductVisionADocumentAndAMetricToTheirPlace() {
        String initiative = line.vp
                .mutate(
                        "draftInitiative",
                        Map.of("challengeId", line.challenge, "question", "How might we?"),
                        "initiative",
                        "id")
                .id();
        assertThat(permissions(line.vp, initiative))
                .containsExactly("INITIATIVE_ACTIVATE", "INITIATIVE_CHANGE", "INITIATIVE_READ");
        assertThat(permissions(line.pm, initiative)).containsExactly("INITIATIVE_CHANGE", "INITIATIVE_READ");
        assertThat(permissions(stranger, initiative)).containsExactly("INITIATIVE_READ");

        String product = organisation
                .admin()
                .mutate("addProduct", Map.of("name", "Product", "businessLineId", line.line), "product", "id")
                .id();
        String vision = line.vp
                .mutate(
                        "draftProductVision",
                        Map.of("productId", product, "valueProposition", "Worth it"),
                        "productVision",
                        "id")
                .id();
        assertThat(permissions(line.pm, vision)).containsExactly("PRODUCT_VISION_AGREE", "PRODUCT_VISION_READ");
        assertThat(permissions(stranger, vision)).containsExactly("PRODUCT_VISION_READ");

        String document = line.vp
                .mutate(
                        "attachStrategyDocument",
                        Map.of("challengeId", line.challenge, "title", "Why", "body", "Because"),
                        "strategyDocument",
                        "id")
                .id();
        assertThat(permissions(line.vp, document)).containsExactly("CHALLENGE_CHANGE", "CHALLENGE_READ");
        assertThat(permissions(stranger, document)).containsExactly("CHALLENGE_READ");

        String metric = line.metric("Wait", "SCALAR", Map.of());
        assertThat(permissions(line.pm, metric)).containsExactly("MEASUREMENT_CREATE", "METRIC_DEFINE", "METRIC_READ");
        assertThat(permissions(organisation.as("SALES"), metric)).containsExactly("METRIC_READ");
    }

    @Test
    void costTheSameForManyAsForOne() {
        draft("First");
        int one = asked();
        for (int more = 0; more < 4; more++) {
            draft("Another " + more);
        }
        assertThat(asked()).isEqualTo(one);
    }

    private void draft(String statement) {
        line.draft(Map.of("statement", statement)).accepted();
        line.vp
                .mutate(
                        "draftInitiative",
                        Map.of("challengeId", line.challenge, "question", statement + "?"),
                        "initiative",
                        "id")
                .accepted();
    }

    private int asked() {
        return statements.during(() -> line.vp.ask("""
                {
                  challenges { nodes { permissions } }
                  initiatives { nodes { permissions } }
                  targetConditions { nodes { permissions } }
                }""")).size();
    }

    private static List<String> permissions(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { node(id: $id) { permissions } }", Map.of("id", id))
                .list("node.permissions");
    }
}
