package dev.throughline.roadmap.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ModuleTest
class LivingRoadmapApiTests {

    private final RoadmapLine line;

    LivingRoadmapApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void isDueForReviewWhereSomethingAboveItChanges() {
        assertThat(open()).isEmpty();
        line.cpo
                .mutate(
                        "changeVision",
                        Map.of("id", line.vision, "statement", "Other", "reason", "New"),
                        "vision",
                        "id")
                .accepted();
        assertThat(open()).containsExactly("VISION_CHANGED");
        line.vp
                .mutate("changeChallenge", Map.of("id", line.challenge, "statement", "Other"), "challenge", "id")
                .accepted();
        line.vp
                .mutate("changeInitiative", Map.of("id", line.initiative, "question", "Other?"), "initiative", "id")
                .accepted();
        line.pm
                .mutate(
                        "changeTargetCondition",
                        Map.of("id", line.condition, "description", "Other"),
                        "targetCondition",
                        "id")
                .accepted();
        assertThat(open())
                .containsExactly(
                        "TARGET_CONDITION_CHANGED", "INITIATIVE_CHANGED", "CHALLENGE_CHANGED", "VISION_CHANGED");
        Answer read = read();
        assertThat(read.text("roadmap.state")).isEqualTo("REVIEW_DUE");
        assertThat(read.<String>list("roadmap.reviewReasons.nodes[*].subject"))
                .containsExactly(line.condition, line.initiative, line.challenge, line.vision);
        assertThat(read.text("roadmap.reviewReasons.nodes[3].reason")).isEqualTo("New");
        assertThat(read.<String>list("roadmap.history.nodes[*].action"))
                .containsExactly(
                        "changeTargetCondition", "changeInitiative", "changeChallenge", "changeVision", "draftRoadmap");
        assertThat(read.text("roadmap.history.nodes[3].reason")).isEqualTo("New");
    }

    @Test
    void isConfirmedOrRevisedBySomebodyWhoLooked() {
        confirm().refused("MOVE_NOT_ALLOWED", "input.id");
        line.move(line.vp, "pauseChallenge", "challenge", line.challenge).accepted();
        confirm().accepted();
        assertThat(open()).isEmpty();
        assertThat(read().text("roadmap.state")).isEqualTo("CURRENT");
        assertThat(read().text("roadmap.reviewReasons.nodes[0].settlement")).isEqualTo("CONFIRMED");

        line.move(line.vp, "resumeChallenge", "challenge", line.challenge).accepted();
        assertThat(open()).containsExactly("CHALLENGE_CHANGED");
        line.pm
                .mutate("changeRoadmap", Map.of("id", line.roadmap, "description", "Words"), "roadmap", "id")
                .accepted();
        assertThat(read().text("roadmap.state")).isEqualTo("REVIEW_DUE");
        line.pm
                .mutate(
                        "reviseRoadmap",
                        Map.of("id", line.roadmap, "title", "Revised", "reason", "Reordered"),
                        "roadmap",
                        "id")
                .accepted();
        Answer revised = read();
        assertThat(revised.text("roadmap.state")).isEqualTo("CURRENT");
        assertThat(revised.<String>list("roadmap.reviewReasons.nodes[*].settlement"))
                .containsExactly("REVISED", "CONFIRMED");
        assertThat(revised.text("roadmap.history.nodes[0].reason")).isEqualTo("Reordered");
    }

    @Test
    void followsTheRevisionOfItsTargetCondition() {
        line.pm
                .mutate("changeRoadmap", Map.of("id", line.roadmap, "dueOn", "2017-06-30"), "roadmap", "id")
                .accepted();
        revise(Map.of("id", line.condition, "dueOn", "2017-06-29")).refused("ENDS_AFTER_PARENT", "input.dueOn");
        String revision = revise(Map.of("id", line.condition, "statement", "In three days", "reason", "Harder"))
                .id();
        Answer read = read();
        assertThat(read.text("roadmap.targetCondition.id")).isEqualTo(revision);
        assertThat(read.text("roadmap.state")).isEqualTo("REVIEW_DUE");
        assertThat(open()).containsExactly("TARGET_CONDITION_REVISED");
    }

    @Test
    void isDueWhereAnotherVisionTakesThePlaceOfItsOwn() {
        String next = line.cpo
                .mutate("draftVision", Map.of("statement", "The next vision"), "vision", "id")
                .id();
        line.cpo
                .mutate("changeVision", Map.of("id", next, "statement", "Another"), "vision", "id")
                .accepted();
        assertThat(open()).isEmpty();
        line.move(line.cpo, "activateVision", "vision", next).accepted();
        assertThat(open()).containsExactly("VISION_CHANGED");
    }

    @Test
    void isDueWhereAThemeThatItBuildsOnTurnsOutWrong() {
        String wrong = line.discovered("Wrong");
        String other = line.draft("Another roadmap");
        String builds = line.propose(Map.of("roadmapId", other, "title", "Builds on it"))
                .id();
        line.pm
                .mutate("linkTheme", Map.of("id", builds, "dependsOnId", wrong), "theme", "id")
                .accepted();
        String unconcerned = line.draft("A third one");
        line.pm
                .mutate("invalidateTheme", Map.of("id", wrong, "learned", "Nobody cares"), "theme", "id")
                .accepted();
        Answer states = line.pm.ask(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Roadmap { state reviewReasons { nodes { cause subject } } } } }",
                Map.of("ids", List.of(line.roadmap, other, unconcerned)));
        assertThat(states.<String>list("nodes[*].state")).containsExactly("REVIEW_DUE", "REVIEW_DUE", "CURRENT");
        assertThat(states.<String>list("nodes[*].reviewReasons.nodes[*].subject"))
                .containsOnly(wrong);
    }

    @Test
    void hearsOfThemesThatTurnOutWrongOnTwoRoadmapsAtOnce() throws Exception {
        String second = line.draft("Second");
        try (var people = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= 15; round++) {
                String here = discovered(line.roadmap, "Here " + round);
                String there = discovered(second, "There " + round);
                need(discovered(line.roadmap, "Needs there " + round), there);
                need(discovered(second, "Needs here " + round), here);
                List<Callable<Answer>> both = List.of(() -> invalidate(here), () -> invalidate(there));
                for (var done : people.invokeAll(both)) {
                    done.get().accepted();
                }
            }
        }
    }

    private String discovered(String roadmap, String title) {
        String id = line.propose(Map.of(
                        "roadmapId",
                        roadmap,
                        "title",
                        title,
                        "problem",
                        "A problem",
                        "hypothesis",
                        "A belief",
                        "known",
                        List.of("This"),
                        "unknown",
                        List.of("That")))
                .id();
        line.theme("discoverTheme", id).accepted();
        return id;
    }

    private void need(String theme, String other) {
        line.pm
                .mutate("linkTheme", Map.of("id", theme, "dependsOnId", other), "theme", "id")
                .accepted();
    }

    private Answer invalidate(String theme) {
        return line.pm.mutate("invalidateTheme", Map.of("id", theme, "learned", "Nobody cares"), "theme", "id");
    }

    private Answer revise(Map<String, ?> input) {
        return line.pm.mutate("reviseTargetCondition", input, "targetCondition", "id");
    }

    private Answer confirm() {
        return line.pm.mutate("confirmRoadmap", Map.of("id", line.roadmap, "reason", "Still holds"), "roadmap", "id");
    }

    private List<String> open() {
        return read().list("roadmap.reviewReasons.nodes[?(@.settlement == null)].cause");
    }

    private Answer read() {
        return line.pm.ask("""
                query ($id: ID!) { roadmap(id: $id) { state targetCondition { id } history { nodes { action reason } }
                  reviewReasons { nodes { cause subject action reason settlement } } } }""", Map.of("id", line.roadmap));
    }
}
