package dev.throughline.reporting;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.TestOrganisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An organisation with an active vision, an active challenge and a team, whose target conditions began in the past.
public final class GoalLine {

    public final TestOrganisation organisation;
    public final Actor cpo;
    public final Actor vp;
    public final Actor pm;
    public final String line;
    public final String team;
    public final String vision;
    public final String challenge;

    public GoalLine(TestOrganisation organisation) {
        this.organisation = organisation;
        this.line = organisation.line("Line");
        this.team = organisation.team("Team", line);
        this.cpo = organisation.as("CPO");
        this.vp = organisation.as("VP");
        this.pm = organisation.as("PM");
        this.vision = make(cpo, "draftVision", "vision", Map.of("statement", "The vision"));
        move(cpo, "activateVision", "vision", vision).accepted();
        this.challenge = challenge("The challenge", Map.of());
    }

    public String challenge(String statement, Map<String, ?> more) {
        String id = make(
                vp,
                "draftChallenge",
                "challenge",
                with(Map.of("visionId", vision, "statement", statement, "businessLineId", line), more));
        move(vp, "proposeChallenge", "challenge", id).accepted();
        move(vp, "activateChallenge", "challenge", id).accepted();
        return id;
    }

    public String metric(String name, Map<String, ?> more) {
        return make(
                pm,
                "defineMetric",
                "metric",
                with(
                        Map.of(
                                "name", name,
                                "question", "How much?",
                                "kind", "SCALAR",
                                "direction", "DECREASE",
                                "side", "USER",
                                "timing", "LEADING"),
                        more));
    }

    public String segment(String key) {
        return make(pm, "addSegment", "segment", Map.of("dimension", "city", "key", key));
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public String measure(String metric, String value, int daysAgo) {
        return measure(metric, null, Map.of("value", value), daysAgo);
    }

    public String measure(String metric, String value, Instant at) {
        return measure(metric, null, Map.of("value", value), at);
    }

    /// At noon, or now where that is today.
    public String measure(String metric, @Nullable String segment, Map<String, ?> value, int daysAgo) {
        return measure(
                metric,
                segment,
                value,
                daysAgo == 0
                        ? Instant.now()
                        : today().minusDays(daysAgo).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private String measure(String metric, @Nullable String segment, Map<String, ?> value, Instant at) {
        Map<String, Object> input =
                new HashMap<>(Map.of("metricId", metric, "value", value, "observedAt", at.toString()));
        if (segment != null) {
            input.put("segmentId", segment);
        }
        return make(pm, "recordMeasurement", "measurement", input);
    }

    public static Map<String, Object> target(String metric, String comparator, String value) {
        return Map.of("metricId", metric, "comparator", comparator, "value", Map.of("value", value));
    }

    public String draft(Map<String, ?> target, Map<String, ?> more) {
        return make(
                pm,
                "draftTargetCondition",
                "targetCondition",
                with(
                        Map.of(
                                "teamId",
                                team,
                                "challengeId",
                                challenge,
                                "statement",
                                "To be reached",
                                "target",
                                target),
                        more));
    }

    /// Active, with the baseline that was measured by then.
    public String active(Map<String, ?> target, int daysAgo, Map<String, ?> more) {
        String id = draft(target, more);
        pm.mutate(
                        "baselineTargetCondition",
                        Map.of(
                                "id",
                                id,
                                "baselineAt",
                                today().minusDays(daysAgo)
                                        .atTime(LocalTime.NOON)
                                        .toInstant(ZoneOffset.UTC)
                                        .toString()),
                        "targetCondition",
                        "id")
                .accepted();
        move(pm, "activateTargetCondition", "targetCondition", id).accepted();
        return id;
    }

    public static Map<String, Object> due(int daysAhead) {
        return Map.of("dueOn", today().plusDays(daysAhead).toString());
    }

    public void checkIn(String condition, String status, int confidence) {
        make(
                pm,
                "recordCheckIn",
                "checkIn",
                Map.of("targetConditionId", condition, "status", status, "confidence", confidence));
    }

    public Answer move(Actor actor, String mutation, String entity, String id) {
        return actor.mutate(mutation, Map.of("id", id), entity, "id");
    }

    public static String make(Actor actor, String mutation, String entity, Map<String, ?> input) {
        return actor.mutate(mutation, input, entity, "id").id();
    }

    public static List<String> found(Answer report, String field, String rule) {
        return report.list("%s.findings.nodes[?(@.rule=='%s')].id".formatted(field, rule));
    }

    /// `count of total`, or `?` where the figure is unknown.
    public static String figure(Answer report, String field, String kind) {
        Map<String, Object> figure = report.<Map<String, Object>>list(
                        "%s.figures[?(@.kind=='%s')]".formatted(field, kind))
                .getFirst();
        return figure.get("state").equals("UNKNOWN") ? "?" : figure.get("count") + " of " + figure.get("total");
    }

    private static Map<String, Object> with(Map<String, ?> input, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(input);
        all.putAll(more);
        return all;
    }
}
