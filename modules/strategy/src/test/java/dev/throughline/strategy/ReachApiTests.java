package dev.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A permission for a line reaches the lines below it, with their teams and products; not the other way round.
@ModuleTest
class ReachApiTests {

    private final TestOrganisation organisation;
    private final Statements statements;
    private final Actor admin;
    private final String parent;
    private final String child;
    private final Actor above;
    private final Actor below;

    ReachApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.statements = statements;
        this.admin = organisation.admin();
        this.parent = organisation.line("Parent");
        this.child = below(below(parent, "Middle"), "Child");
        this.above = organisation.inLine("VP", parent);
        this.below = organisation.inLine("VP", child);
    }

    @Test
    void reachesTheChallengesOfTheLinesBelow() {
        String mine = challenge(parent);
        String theirs = challenge(child);

        change(above, mine).accepted();
        change(above, theirs).accepted();
        change(below, theirs).accepted();
        change(below, mine).failed("FORBIDDEN");
        change(organisation.inLine("VP", organisation.line("Beside")), theirs).failed("FORBIDDEN");
    }

    @Test
    void followsALineThatIsMoved() {
        String theirs = challenge(child);
        admin.mutate("moveBusinessLine", Map.of("id", child), "businessLine", "id")
                .accepted();
        change(above, theirs).failed("FORBIDDEN");

        admin.mutate("moveBusinessLine", Map.of("id", child, "parentId", parent), "businessLine", "id")
                .accepted();
        change(above, theirs).accepted();
    }

    @Test
    void reachesTheTeamsAndProductsOfTheLinesBelow() {
        String team = organisation.team("Team", child);
        String challenge = challenge(child);
        String product = admin.mutate("addProduct", Map.of("name", "App", "businessLineId", child), "product", "id")
                .id();

        handDown(above, team, challenge).accepted();
        above.mutate(
                        "draftProductVision",
                        Map.of("productId", product, "valueProposition", "Worth it"),
                        "productVision",
                        "id")
                .accepted();

        String own = organisation.team("Own", parent);
        handDown(below, own, challenge).failed("FORBIDDEN");
        admin.mutate("moveTeam", Map.of("id", own, "businessLineId", child), "team", "id")
                .accepted();
        handDown(below, own, challenge).accepted();
    }

    @Test
    void letsTheTeamsBelowTakePartInAChallenge() {
        String challenge = challenge(parent);
        Actor pm = organisation.inTeam("PM", organisation.team("Team", child));
        Actor stranger = organisation.inTeam("PM", organisation.team("Else", organisation.line("Beside")));

        initiative(pm, challenge).accepted();
        initiative(below, challenge).accepted();
        initiative(stranger, challenge).failed("FORBIDDEN");
    }

    @Test
    void asksTheTreeOnceHoweverDeepItIs() {
        String deep = below(below(child, "Four"), "Five");
        String shallow = challenge(child);
        String low = challenge(deep);
        change(above, shallow).accepted();

        List<String> few = statements.during(() -> change(above, shallow).accepted());
        List<String> many = statements.during(() -> change(above, low).accepted());

        assertThat(many).hasSameSizeAs(few);
        assertThat(many.stream().filter(statement -> statement.contains("recursive")))
                .hasSize(1);
    }

    private String below(String line, String name) {
        return admin.mutate(
                        "addBusinessLine",
                        Map.of("name", name, "kind", "CUSTOMER_JOURNEY", "parentId", line),
                        "businessLine",
                        "id")
                .id();
    }

    private String challenge(String line) {
        String vision = organisation
                .as("CPO")
                .mutate("draftVision", Map.of("statement", "The vision", "businessLineId", line), "vision", "id")
                .id();
        return organisation
                .as("VP")
                .mutate("draftChallenge", Map.of("visionId", vision, "statement", "The challenge"), "challenge", "id")
                .id();
    }

    private static Answer change(Actor actor, String challenge) {
        return actor.mutate("changeChallenge", Map.of("id", challenge, "statement", "Changed"), "challenge", "id");
    }

    private static Answer initiative(Actor actor, String challenge) {
        return actor.mutate(
                "draftInitiative", Map.of("challengeId", challenge, "question", "How do we?"), "initiative", "id");
    }

    private static Answer handDown(Actor actor, String team, String challenge) {
        return actor.mutate(
                "draftTargetCondition",
                Map.of("teamId", team, "challengeId", challenge, "origin", "MANAGEMENT", "statement", "Handed down"),
                "targetCondition",
                "id");
    }
}
