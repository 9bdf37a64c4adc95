package dev.throughline.experiment;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An organisation with a line from an active vision to an active target condition, a roadmap with a theme in
/// discovery, and people to experiment.
public final class KataLine {

    public final TestOrganisation organisation;
    public final Actor cpo;
    public final Actor vp;
    public final Actor pm;
    public final Actor teamMember;
    public final String line;
    public final String team;
    public final String vision;
    public final String challenge;
    public final String metric;
    public final String condition;
    public final String roadmap;
    public final String theme;

    public KataLine(TestOrganisation organisation) {
        this.organisation = organisation;
        this.line = organisation.line("Line");
        this.team = organisation.team("Team", line);
        this.cpo = organisation.as("CPO");
        this.vp = organisation.inLine("VP", line);
        this.pm = organisation.inTeam("PM", team);
        this.teamMember = organisation.inTeam("TEAM_MEMBER", team);
        this.vision = make(cpo, "draftVision", "vision", Map.of("statement", "The vision"));
        move(cpo, "activateVision", "vision", vision).accepted();
        this.challenge = make(
                vp,
                "draftChallenge",
                "challenge",
                Map.of("visionId", vision, "statement", "The challenge", "businessLineId", line));
        move(vp, "proposeChallenge", "challenge", challenge).accepted();
        move(vp, "activateChallenge", "challenge", challenge).accepted();
        this.metric = metric("Time to publish");
        this.condition = condition(team, "Teachers publish within a day", "1");
        measure("14");
        activate(condition);
        this.roadmap = make(
                pm,
                "draftRoadmap",
                "roadmap",
                Map.of("teamId", team, "targetConditionId", condition, "title", "The roadmap"));
        this.theme = theme("Publishing");
    }

    public String metric(String name) {
        return make(
                organisation.as("PM"),
                "defineMetric",
                "metric",
                Map.of(
                        "name",
                        name,
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
    }

    public String measure(String value) {
        return pm.mutate(
                        "recordMeasurement",
                        Map.of("metricId", metric, "value", Map.of("value", value)),
                        "measurement",
                        "id")
                .id();
    }

    /// Under the challenge, with a target of at most so much.
    public String condition(String team, String statement, String most) {
        return make(
                organisation.as("PM"),
                "draftTargetCondition",
                "targetCondition",
                Map.of("teamId", team, "challengeId", challenge, "statement", statement, "target", atMost(most)));
    }

    public void activate(String condition) {
        move(organisation.as("PM"), "baselineTargetCondition", "targetCondition", condition)
                .accepted();
        move(organisation.as("PM"), "activateTargetCondition", "targetCondition", condition)
                .accepted();
    }

    public Map<String, Object> atMost(String value) {
        return Map.of("metricId", metric, "comparator", "LTE", "value", Map.of("value", value));
    }

    /// In discovery, with its beliefs said.
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
                        "Teachers struggle to get their content in",
                        "hypothesis",
                        "A tool to edit videos helps",
                        "known",
                        List.of("They begin and do not end"),
                        "unknown",
                        List.of("What holds them up")));
        move(pm, "discoverTheme", "theme", id).accepted();
        return id;
    }

    public String obstacle(String statement) {
        return identify(pm, condition, statement).id();
    }

    public static Answer identify(Actor actor, String condition, String statement) {
        return actor.mutate(
                "identifyObstacle",
                Map.of("targetConditionId", condition, "statement", statement),
                "obstacle",
                "id state");
    }

    public String selected(String statement) {
        String id = obstacle(statement);
        obstacle("selectObstacle", id).accepted();
        return id;
    }

    public Answer obstacle(String mutation, String id) {
        return move(pm, mutation, "obstacle", id);
    }

    public Answer design(String obstacle, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(
                Map.of("obstacleId", obstacle, "learningGoal", "What holds teachers up?", "method", "INTERVIEW"));
        input.putAll(more);
        Answer designed = pm.mutate("designExperiment", input, "experiment", "id state dueAt duration version");
        String id = designed.errors().isEmpty() ? designed.get("result.entity.id") : null;
        if (id != null) {
            plan(pm, id);
        }
        return designed;
    }

    /// What methods without numbers need before they start.
    public static void plan(Actor actor, String experiment) {
        actor.mutate(
                        "setExperimentPlan",
                        Map.of("experimentId", experiment, "script", "Watch ten teachers", "population", "Teachers"),
                        "experimentPlan",
                        "id")
                .accepted();
    }

    /// With what is expected.
    public String designed(String obstacle) {
        return design(obstacle, Map.of("expectation", "Most of ten teachers name uploading"))
                .id();
    }

    public String running(String obstacle) {
        String id = designed(obstacle);
        experiment("startExperiment", id).accepted();
        return id;
    }

    public Answer conclude(String experiment, String conclusion) {
        return pm.mutate(
                "concludeExperiment",
                Map.of(
                        "id",
                        experiment,
                        "actual",
                        "Eight of ten named video editing",
                        "conclusion",
                        conclusion,
                        "learned",
                        "Video editing is the biggest pain"),
                "experiment",
                "id state conclusion");
    }

    public String concluded(String obstacle, String conclusion) {
        String id = running(obstacle);
        conclude(id, conclusion).accepted();
        return id;
    }

    public Answer change(String experiment, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", experiment));
        input.putAll(more);
        return pm.mutate("changeExperiment", input, "experiment", "id version dueAt");
    }

    public Answer experiment(String mutation, String id) {
        return move(pm, mutation, "experiment", id);
    }

    public Answer learn(String experiment, String statement) {
        return pm.mutate(
                "recordLearning", Map.of("experimentId", experiment, "statement", statement), "learning", "id");
    }

    public Answer move(Actor actor, String mutation, String entity, String id) {
        return actor.mutate(mutation, Map.of("id", id), entity, "id");
    }

    public static String make(Actor actor, String mutation, String entity, Map<String, ?> input) {
        return actor.mutate(mutation, input, entity, "id").id();
    }
}
