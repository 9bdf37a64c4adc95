package dev.throughline.strategy;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An organisation with an active vision, an active challenge and a team, and people to work with them.
public final class StrategyLine {

    public final TestOrganisation organisation;
    public final Actor cpo;
    public final Actor vp;
    public final Actor pm;
    public final String line;
    public final String team;
    public final String vision;
    public final String challenge;

    public StrategyLine(TestOrganisation organisation) {
        this.organisation = organisation;
        this.line = organisation.line("Line");
        this.team = organisation.team("Team", line);
        this.cpo = organisation.as("CPO");
        this.vp = organisation.inLine("VP", line);
        this.pm = organisation.inTeam("PM", team);
        this.vision = cpo.mutate(
                        "draftVision", Map.of("statement", "The vision", "dueOn", "2030-12-31"), "vision", "id")
                .id();
        cpo.mutate("activateVision", Map.of("id", vision), "vision", "id").accepted();
        this.challenge = challenge(Map.of("dueOn", "2018-01-30"));
    }

    /// An active challenge in the line.
    public String challenge(Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("visionId", vision, "statement", "The challenge", "businessLineId", line));
        input.putAll(more);
        String id = vp.mutate("draftChallenge", input, "challenge", "id").id();
        vp.mutate("proposeChallenge", Map.of("id", id), "challenge", "id").accepted();
        vp.mutate("activateChallenge", Map.of("id", id), "challenge", "id").accepted();
        return id;
    }

    public String metric(String name, String kind, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "name", name,
                "question", "How much?",
                "kind", kind,
                "direction", "DECREASE",
                "side", "USER",
                "timing", "LEADING"));
        input.putAll(more);
        return pm.mutate("defineMetric", input, "metric", "id").id();
    }

    public String segment(String key) {
        return pm.mutate("addSegment", Map.of("dimension", "city", "key", key), "segment", "id")
                .id();
    }

    public Answer draft(Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("teamId", team, "challengeId", challenge, "statement", "The target condition"));
        input.putAll(more);
        return pm.mutate("draftTargetCondition", input, "targetCondition", "id");
    }

    public String measure(String metric, Map<String, ?> value, String observedAt) {
        return measure(metric, null, value, observedAt);
    }

    public String measure(String metric, @Nullable String segment, Map<String, ?> value, String observedAt) {
        Map<String, Object> input = new HashMap<>(Map.of("metricId", metric, "value", value, "observedAt", observedAt));
        if (segment != null) {
            input.put("segmentId", segment);
        }
        return pm.mutate("recordMeasurement", input, "measurement", "id").id();
    }

    public Answer move(Actor actor, String mutation, String id) {
        return actor.mutate(mutation, Map.of("id", id), "targetCondition", "id state");
    }

    public Answer progress(String id) {
        return pm.ask("""
                query ($id: ID!) { targetCondition(id: $id) { state
                  progress { state verdict fraction { numerator denominator percent } baseline { text } current { value text }
                    segmentsMet segmentsTotal
                    segments { nodes { segment { key } verdict state fraction { percent } current { value { value } } } } } } }""", Map.of("id", id));
    }
}
