package dev.throughline.reporting;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An organisation with a line from an active vision to an active target condition, and a roadmap of its team with one
/// theme in delivery, published to the organisation.
public final class ReportLine {

    public final TestOrganisation organisation;
    public final Actor cpo;
    public final Actor vp;
    public final Actor pm;
    public final String line;
    public final String team;
    public final String vision;
    public final String challenge;
    public final String metric;
    public final String condition;
    public final String roadmap;
    public final String theme;

    public ReportLine(TestOrganisation organisation) {
        this.organisation = organisation;
        this.line = organisation.line("Line");
        this.team = organisation.team("Team", line);
        this.cpo = organisation.as("CPO");
        this.vp = organisation.as("VP");
        this.pm = organisation.as("PM");
        this.vision = vision("The vision");
        this.challenge = challenge("The challenge");
        this.metric = make(
                pm,
                "defineMetric",
                "metric",
                Map.of(
                        "name",
                        "Time to purchase",
                        "question",
                        "How long?",
                        "kind",
                        "SCALAR",
                        "direction",
                        "DECREASE",
                        "side",
                        "USER",
                        "timing",
                        "LAGGING"));
        measure("21");
        this.condition = condition(team, challenge, "Purchase within two days", "2");
        move(pm, "baselineTargetCondition", "targetCondition", condition).accepted();
        move(pm, "activateTargetCondition", "targetCondition", condition).accepted();
        this.roadmap = roadmap(team, condition);
        this.theme = delivered("Search");
        outcome("USER", "They find a plan at once");
        outcome("BUSINESS", "More of them buy");
        pm.mutate("publishRoadmap", Map.of("roadmapId", roadmap, "audience", "INTERNAL"), "roadmapVersion", "id")
                .accepted();
    }

    public String vision(String statement) {
        String id = make(cpo, "draftVision", "vision", Map.of("statement", statement));
        move(cpo, "activateVision", "vision", id).accepted();
        return id;
    }

    public String challenge(String statement) {
        String id = draftedChallenge(statement);
        move(vp, "proposeChallenge", "challenge", id).accepted();
        move(vp, "activateChallenge", "challenge", id).accepted();
        return id;
    }

    public String draftedChallenge(String statement) {
        return make(
                vp,
                "draftChallenge",
                "challenge",
                Map.of("visionId", vision, "statement", statement, "businessLineId", line));
    }

    public void measure(String value) {
        make(pm, "recordMeasurement", "measurement", Map.of("metricId", metric, "value", Map.of("value", value)));
    }

    public String condition(String team, String challenge, String statement, String most) {
        return make(
                pm,
                "draftTargetCondition",
                "targetCondition",
                Map.of(
                        "teamId",
                        team,
                        "challengeId",
                        challenge,
                        "statement",
                        statement,
                        "target",
                        Map.of("metricId", metric, "comparator", "LTE", "value", Map.of("value", most))));
    }

    public String roadmap(String team, String condition) {
        return make(
                pm,
                "draftRoadmap",
                "roadmap",
                Map.of("teamId", team, "targetConditionId", condition, "title", "The roadmap"));
    }

    /// In discovery.
    public String theme(String title) {
        String id = make(
                pm,
                "proposeTheme",
                "theme",
                Map.of(
                        "roadmapId",
                        roadmap,
                        "title",
                        title,
                        "problem",
                        "People cannot find a plan",
                        "hypothesis",
                        "We believe that they would with filters",
                        "known",
                        List.of("They leave on the third page"),
                        "unknown",
                        List.of("What they look for")));
        move(pm, "discoverTheme", "theme", id).accepted();
        return id;
    }

    public String delivered(String title) {
        String id = theme(title);
        make(
                pm,
                "addEvidence",
                "evidence",
                Map.of("themeId", id, "part", "PROBLEM", "stance", "SUPPORTS", "statement", "9 of 10 said so"));
        pm.mutate("assessTheme", Map.of("id", id, "part", "PROBLEM", "validity", "VALIDATED"), "theme", "id")
                .accepted();
        move(pm, "deliverTheme", "theme", id).accepted();
        return id;
    }

    private void outcome(String side, String statement) {
        make(
                pm,
                "addThemeOutcome",
                "themeOutcome",
                Map.of(
                        "themeId",
                        theme,
                        "statement",
                        statement,
                        "side",
                        side,
                        "relation",
                        "Who finds sooner buys sooner"));
    }

    /// Open, and the chief product officer's.
    public String decision(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("question", "Shall we build it?");
        input.put("ownerId", cpo.ask("{ viewer { member { id } } }").text("viewer.member.id"));
        return make(pm, "openDecision", "decision", input);
    }

    public Answer move(Actor actor, String mutation, String entity, String id) {
        return actor.mutate(mutation, Map.of("id", id), entity, "id");
    }

    private static String make(Actor actor, String mutation, String entity, Map<String, ?> input) {
        return actor.mutate(mutation, input, entity, "id").id();
    }
}
