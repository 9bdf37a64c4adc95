package dev.throughline.roadmap.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What changes nothing leaves no trace.
@ModuleTest
class NothingChangedApiTests {

    private static final String SEEN = "query ($id: ID!) { node(id: $id) { version history { nodes { action } } } }";

    private final RoadmapLine line;

    NothingChangedApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void makesNoReviewDue() {
        leavesNoTrace(line.cpo, "changeVision", "vision", line.vision, Map.of("statement", "The vision"));
        leavesNoTrace(line.vp, "changeChallenge", "challenge", line.challenge, Map.of("statement", "The challenge"));
        leavesNoTrace(line.vp, "changeInitiative", "initiative", line.initiative, Map.of("question", "What hurts?"));
        leavesNoTrace(
                line.pm,
                "changeTargetCondition",
                "targetCondition",
                line.condition,
                Map.of("statement", "Find and purchase in two days", "dueOn", "2017-06-30"));

        Answer read = line.pm.ask(
                "query ($id: ID!) { roadmap(id: $id) { state version reviewReasons { totalCount } } }",
                Map.of("id", line.roadmap));
        assertThat(read.text("roadmap.state")).isEqualTo("CURRENT");
        assertThat(read.<Integer>get("roadmap.version")).isEqualTo(1);
        assertThat(read.<Integer>get("roadmap.reviewReasons.totalCount")).isZero();
    }

    @Test
    void countsNoVersionUp() {
        leavesNoTrace(line.pm, "changeRoadmap", "roadmap", line.roadmap, Map.of("title", "The roadmap"));
        leavesNoTrace(line.pm, "changeMetric", "metric", line.metric, Map.of("name", "Time to purchase"));
        leavesNoTrace(
                line.pm,
                "changeTheme",
                "theme",
                line.believed("Search"),
                Map.of("title", "Search", "known", List.of("They leave on the third page")));
    }

    @Test
    void leavesWhatWasMeasured() {
        line.measure(line.metric, "9");
        Map<String, Object> target = Map.of("target", RoadmapLine.atMost(line.metric, "10"));
        String outcome = line.outcome(line.delivered("Search"), target).id();
        line.pm
                .mutate("measureThemeOutcome", Map.of("id", outcome), "themeOutcome", "id met")
                .accepted();
        leavesNoTrace(
                line.pm,
                "changeThemeOutcome",
                "themeOutcome",
                outcome,
                Map.of("target", RoadmapLine.atMost(line.metric, "10.0"), "statement", "People find a plan at once"));
    }

    @Test
    void makesNoRevision() {
        Map<String, Object> same = Map.of("target", RoadmapLine.atMost(line.metric, "2.0"), "pathKnown", false);
        leavesNoTrace(line.pm, "reviseTargetCondition", "targetCondition", line.condition, same);
        String phase = line.cpo
                .ask("{ phaseDefinitions(filter: {state: {eq: CURRENT}}) { nodes { id } } }")
                .text("phaseDefinitions.nodes[0].id");
        leavesNoTrace(line.cpo, "revisePhaseDefinition", "phaseDefinition", phase, Map.of("name", "Discovery"));
        assertThat(line.cpo.ask("{ phaseDefinitions { totalCount } }").<Integer>get("phaseDefinitions.totalCount"))
                .isEqualTo(2);
    }

    @Test
    void isAskedForAtAnotherPlaceAllTheSame() {
        String first = line.theme("First");
        line.theme("Second");
        line.prioritise(first, 1).accepted();
        assertThat(seen(line.pm, first).<Integer>get("node.version")).isEqualTo(1);
        line.prioritise(first, 2).accepted();
        assertThat(seen(line.pm, first).<Integer>get("node.version")).isEqualTo(2);
        assertThat(seen(line.pm, first).<String>list("node.history.nodes[*].action"))
                .containsExactly("prioritiseTheme", "proposeTheme");
    }

    /// Neither with nothing but the id, nor with what is so already.
    private static void leavesNoTrace(
            Actor actor, String mutation, String entity, String id, Map<String, Object> already) {
        String before = seen(actor, id).body();
        Map<String, Object> input = new HashMap<>(Map.of("id", id, "reason", "No reason"));
        assertThat(actor.mutate(mutation, input, entity, "id").id()).isEqualTo(id);
        input.putAll(already);
        assertThat(actor.mutate(mutation, input, entity, "id").id()).isEqualTo(id);
        assertThat(seen(actor, id).body()).isEqualTo(before);
    }

    private static Answer seen(Actor actor, String id) {
        return actor.ask(SEEN, Map.of("id", id));
    }
}
