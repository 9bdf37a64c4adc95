package dev.throughline.strategy.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class ChallengeApiTests {

    private final StrategyLine line;

    ChallengeApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
    }

    @Test
    void walksTheWholeOfItsLife() {
        for (String mutation : List.of("pauseChallenge", "resumeChallenge", "missChallenge")) {
            move(line.vp, mutation, line.challenge).accepted();
        }
        move(line.vp, "resumeChallenge", line.challenge).refused("MOVE_NOT_ALLOWED", "input.id");
        Answer history = line.vp.ask(
                "query ($id: ID!) { challenge(id: $id) { state history { nodes { action before after } } } }",
                Map.of("id", line.challenge));
        assertThat(history.<String>list("challenge.history.nodes[*].action"))
                .containsExactly(
                        "missChallenge",
                        "resumeChallenge",
                        "pauseChallenge",
                        "activateChallenge",
                        "proposeChallenge",
                        "draftChallenge");
        assertThat(history.text("challenge.history.nodes[0].after"))
                .contains("\"state\": \"MISSED\"")
                .contains("\"visionId\": \"" + line.vision + "\"");
    }

    @Test
    void isAchievedByADecisionWhereItIsQualitative() {
        move(line.vp, "achieveChallenge", line.challenge).refused("EVIDENCE_MISSING", "input.decision");
        line.vp
                .mutate(
                        "achieveChallenge",
                        Map.of("id", line.challenge, "decision", "People tell us so."),
                        "challenge",
                        "decision")
                .accepted();
    }

    @Test
    void isAchievedByMeasurementsWhereItIsQuantitative() {
        String metric = line.metric("Sign-ups", "PERCENT", Map.of());
        String challenge = line.challenge(
                Map.of("target", Map.of("metricId", metric, "comparator", "GTE", "value", Map.of("value", "99"))));
        move(line.vp, "achieveChallenge", challenge).refused("TARGET_NOT_MET", "input.id");
        line.measure(metric, Map.of("value", "99"), "2017-01-01T00:00:00Z");
        move(line.vp, "achieveChallenge", challenge).accepted();
    }

    @Test
    void takesItsBaselineOnActivationAsOneChange() {
        String metric = line.metric("Waits", "SCALAR", Map.of());
        line.measure(metric, Map.of("value", "9"), "2017-01-01T00:00:00Z");
        String challenge = line.challenge(
                Map.of("target", Map.of("metricId", metric, "comparator", "LT", "value", Map.of("value", "5"))));
        Answer answer = line.vp.ask(
                "query ($id: ID!) { challenge(id: $id) { version baselineAt history { nodes { after } } } }",
                Map.of("id", challenge));
        assertThat(answer.<Integer>get("challenge.version")).isEqualTo(3);
        assertThat(answer.text("challenge.baselineAt")).isEqualTo("2017-01-01T00:00:00Z");
        assertThat(answer.text("challenge.history.nodes[0].after")).contains("\"at\": \"2017-01-01T00:00:00Z\"");
        move(line.vp, "activateChallenge", challenge).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void rollsUpWhereTheMetricAllowsItAndStaysUnknownElsewhere() {
        for (Map<String, String> rollUp : List.of(Map.of("rollUp", "SUM"), Map.of("rollUp", "NONE"))) {
            String metric = line.metric(
                    "Sign-ups by city " + rollUp,
                    "SCALAR",
                    Map.of("dimension", "city", "rollUp", rollUp.get("rollUp"), "direction", "INCREASE"));
            String challenge = line.challenge(Map.of(
                    "statement", rollUp.get("rollUp"),
                    "target", Map.of("metricId", metric, "comparator", "GTE", "value", Map.of("value", "10"))));
            line.measure(metric, line.segment("A" + rollUp), Map.of("value", "4"), "2017-01-01T00:00:00Z");
            line.measure(metric, line.segment("B" + rollUp), Map.of("value", "7"), "2017-01-01T00:00:00Z");
            Answer answer = line.vp.ask(
                    "query ($id: ID!) { challenge(id: $id) { progress { verdict current { value } } } }",
                    Map.of("id", challenge));
            assertThat(answer.text("challenge.progress.verdict"))
                    .isEqualTo(rollUp.get("rollUp").equals("SUM") ? "MET" : "UNKNOWN");
        }
    }

    @Test
    void standsUnderAnIntentOfTheSameVisionAndNoDeeper() {
        String intent = draft(line.vp, Map.of("kind", "STRATEGIC_INTENT", "statement", "Lead"))
                .id();
        String under =
                draft(line.vp, Map.of("intentId", intent, "statement", "First")).id();
        draft(line.vp, Map.of("intentId", under, "statement", "Deeper"))
                .refused("CHALLENGE_NESTED_TOO_DEEP", "input.intentId");
        draft(line.vp, Map.of("intentId", intent, "kind", "STRATEGIC_INTENT", "statement", "Twice"))
                .refused("CHALLENGE_NESTED_TOO_DEEP", "input.intentId");
        move(line.vp, "archiveChallenge", intent).refused("IN_USE", "input.id");
    }

    @Test
    void endsWithinItsVision() {
        draft(line.vp, Map.of("dueOn", "2031-01-01")).refused("ENDS_AFTER_PARENT", "input.dueOn");
        line.cpo
                .mutate("changeVision", Map.of("id", line.vision, "dueOn", "2018-01-01"), "vision", "id")
                .refused("ENDS_AFTER_PARENT", "input.dueOn");
    }

    @Test
    void isProposedByProductManagersAndChangedByThoseWhoMay() {
        String proposal = draft(line.pm, Map.of("statement", "An idea")).id();
        change(line.pm, proposal).accepted();
        move(line.pm, "proposeChallenge", proposal).accepted();
        change(line.pm, proposal).failed("FORBIDDEN");
        move(line.pm, "activateChallenge", proposal).failed("FORBIDDEN");
        change(line.pm, line.challenge).failed("FORBIDDEN");
        Actor elsewhere = line.organisation.inLine("VP", line.organisation.line("Another line"));
        change(elsewhere, line.challenge).failed("FORBIDDEN");
        move(line.cpo, "activateChallenge", proposal).accepted();
    }

    @Test
    void isProposedByWhomItBelongsTo() {
        String theirs = draft(line.vp, Map.of("statement", "Not ready")).id();
        move(line.pm, "proposeChallenge", theirs).failed("FORBIDDEN");
        move(line.vp, "proposeChallenge", theirs).accepted();
    }

    @Test
    void staysAsItWasWhenItHasEndedOrIsArchived() {
        move(line.vp, "missChallenge", line.challenge).accepted();
        change(line.vp, line.challenge).refused("MOVE_NOT_ALLOWED", "input.id");
        String archived = draft(line.vp, Map.of()).id();
        move(line.vp, "archiveChallenge", archived).accepted();
        move(line.vp, "proposeChallenge", archived).refused("MOVE_NOT_ALLOWED", "input.id");
        line.vp
                .mutate(
                        "attachStrategyDocument",
                        Map.of("challengeId", archived, "title", "Too late", "body", "x"),
                        "strategyDocument",
                        "id")
                .refused("INVALID", "input.challengeId");
    }

    @Test
    void needsAnActiveVision() {
        String vision = line.cpo
                .mutate("draftVision", Map.of("statement", "Later"), "vision", "id")
                .id();
        String challenge = line.vp
                .mutate(
                        "draftChallenge",
                        Map.of("visionId", vision, "statement", "Too early", "businessLineId", line.line),
                        "challenge",
                        "id")
                .id();
        move(line.vp, "proposeChallenge", challenge).accepted();
        move(line.vp, "activateChallenge", challenge).refused("PARENT_NOT_ACTIVE", "input.id");
    }

    @Test
    void doesNotBeginAtAMomentBeforeAnythingWasMeasured() {
        String metric = line.metric("Measured late", "SCALAR", Map.of());
        line.measure(metric, Map.of("value", "9"), "2017-02-01T00:00:00Z");
        Map<String, Object> target = Map.of("metricId", metric, "comparator", "LT", "value", Map.of("value", "5"));
        String challenge = draft(line.vp, Map.of("target", target)).id();
        move(line.vp, "proposeChallenge", challenge).accepted();
        activate(challenge, "2017-01-01T00:00:00Z").refused("BASELINE_MISSING", "input.baselineAt");
        activate(challenge, "2999-01-01T00:00:00Z").refused("INVALID", "input.baselineAt");
        assertThat(activate(challenge, "2017-03-01T00:00:00Z").accepted().text("result.entity.baselineAt"))
                .isEqualTo("2017-03-01T00:00:00Z");
        String qualitative = draft(line.vp, Map.of()).id();
        move(line.vp, "proposeChallenge", qualitative).accepted();
        activate(qualitative, "2017-03-01T00:00:00Z").refused("TARGET_MISSING", "input.id");
        move(line.vp, "activateChallenge", qualitative).accepted();
    }

    @Test
    void refusesATextThatIsTooLong() {
        draft(line.vp, Map.of("statement", "x".repeat(1001))).refused("TEXT_LENGTH", "input.statement");
        draft(line.vp, Map.of("position", 0)).refused("INVALID", "input.position");
    }

    private Answer draft(Actor actor, Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("visionId", line.vision, "statement", "A challenge", "businessLineId", line.line));
        input.putAll(more);
        return actor.mutate("draftChallenge", input, "challenge", "id");
    }

    private Answer activate(String id, String baselineAt) {
        return line.vp.mutate(
                "activateChallenge", Map.of("id", id, "baselineAt", baselineAt), "challenge", "id baselineAt");
    }

    private static Answer change(Actor actor, String id) {
        return actor.mutate("changeChallenge", Map.of("id", id, "statement", "Reworded"), "challenge", "id");
    }

    private static Answer move(Actor actor, String mutation, String id) {
        return actor.mutate(mutation, Map.of("id", id), "challenge", "id state");
    }
}
