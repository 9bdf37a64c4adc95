package dev.throughline.roadmap;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// An organisation with a line from an active vision to an active target condition, a roadmap of its team, and people
/// to work on it.
public final class RoadmapLine {

    public final TestOrganisation organisation;
    public final Actor cpo;
    public final Actor vp;
    public final Actor pm;
    public final Actor teamMember;
    public final String line;
    public final String team;
    public final String vision;
    public final String challenge;
    public final String initiative;
    public final String metric;
    public final String condition;
    public final String roadmap;

    public RoadmapLine(TestOrganisation organisation) {
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
        this.initiative =
                make(vp, "draftInitiative", "initiative", Map.of("challengeId", challenge, "question", "What hurts?"));
        move(vp, "activateInitiative", "initiative", initiative).accepted();
        this.metric = metric("Time to purchase");
        this.condition = condition(team, "Find and purchase in two days", "2");
        measure(metric, "21");
        move(pm, "baselineTargetCondition", "targetCondition", condition).accepted();
        move(pm, "activateTargetCondition", "targetCondition", condition).accepted();
        this.roadmap = draft("The roadmap");
    }

    public String metric(String name) {
        return make(
                pm,
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

    public void measure(String metric, String value) {
        pm.mutate("recordMeasurement", Map.of("metricId", metric, "value", Map.of("value", value)), "measurement", "id")
                .accepted();
    }

    /// Under the initiative, with a target of at most so much.
    public String condition(String team, String statement, String most) {
        return make(
                organisation.as("PM"),
                "draftTargetCondition",
                "targetCondition",
                Map.of(
                        "teamId",
                        team,
                        "initiativeId",
                        initiative,
                        "statement",
                        statement,
                        "dueOn",
                        "2017-06-30",
                        "target",
                        atMost(metric, most)));
    }

    public static Map<String, Object> atMost(String metric, String value) {
        return Map.of("metricId", metric, "comparator", "LTE", "value", Map.of("value", value));
    }

    public String draft(String title) {
        return make(
                pm, "draftRoadmap", "roadmap", Map.of("teamId", team, "targetConditionId", condition, "title", title));
    }

    public Answer propose(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("roadmapId", roadmap, "title", "The theme"));
        input.putAll(more);
        return pm.mutate("proposeTheme", input, "theme", "id priority state");
    }

    public String theme(String title) {
        return propose(Map.of("title", title)).id();
    }

    /// A theme whose beliefs are said.
    public String believed(String title) {
        return propose(Map.of(
                        "title",
                        title,
                        "problem",
                        "People cannot find a plan",
                        "hypothesis",
                        "A search would help",
                        "known",
                        List.of("They leave on the third page"),
                        "unknown",
                        List.of("What they look for")))
                .id();
    }

    public String discovered(String title) {
        String id = believed(title);
        theme("discoverTheme", id).accepted();
        return id;
    }

    public String delivered(String title) {
        String id = discovered(title);
        evidence(id, "PROBLEM", "SUPPORTS").accepted();
        assess(id, "PROBLEM", "VALIDATED").accepted();
        theme("deliverTheme", id).accepted();
        return id;
    }

    /// In delivery, with outcomes for both sides.
    public String publishable(String title) {
        String id = delivered(title);
        outcome(id, Map.of()).accepted();
        outcome(id, Map.of("side", "BUSINESS", "statement", "More of them buy")).accepted();
        return id;
    }

    /// By somebody who has read the findings, and confirms those of some rules.
    public Answer publish(String audience, String... confirmed) {
        List<String> rules = List.of(confirmed);
        List<Map<String, Object>> confirms = rules.isEmpty()
                ? List.of()
                : findings(audience).stream()
                        .filter(finding -> rules.contains(String.valueOf(finding.get("rule"))))
                        .toList();
        return pm.mutate(
                "publishRoadmap",
                Map.of("roadmapId", roadmap, "audience", audience, "confirms", confirms),
                "roadmapVersion",
                "id edition state");
    }

    private List<Map<String, Object>> findings(String audience) {
        Answer read = pm.ask(
                "query ($id: ID!, $audience: Audience!) { roadmap(id: $id) { publicationFindings(audience: $audience) { rule theme { id } } } }",
                Map.of("id", roadmap, "audience", audience));
        return read.<Map<String, Object>>list("roadmap.publicationFindings").stream()
                .map(finding -> {
                    Map<String, Object> confirmed = new HashMap<>();
                    confirmed.put("rule", finding.get("rule"));
                    confirmed.put("themeId", finding.get("theme") instanceof Map<?, ?> theme ? theme.get("id") : null);
                    return confirmed;
                })
                .toList();
    }

    public Answer evidence(String theme, String part, String stance) {
        return pm.mutate(
                "addEvidence",
                Map.of("themeId", theme, "part", part, "stance", stance, "statement", "9 of 10 brokers said so"),
                "evidence",
                "id");
    }

    public Answer assess(String theme, String part, String validity) {
        return pm.mutate(
                "assessTheme",
                Map.of("id", theme, "part", part, "validity", validity),
                "theme",
                "id hypothesis { problem solution }");
    }

    public Answer outcome(String theme, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "themeId",
                theme,
                "statement",
                "People find a plan at once",
                "side",
                "USER",
                "relation",
                "Who finds sooner buys sooner"));
        input.putAll(more);
        return pm.mutate("addThemeOutcome", input, "themeOutcome", "id");
    }

    public Answer theme(String mutation, String id) {
        return move(pm, mutation, "theme", id);
    }

    public Answer change(String theme, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", theme));
        input.putAll(more);
        return pm.mutate("changeTheme", input, "theme", "id version");
    }

    public Answer move(Actor actor, String mutation, String entity, String id) {
        return actor.mutate(mutation, Map.of("id", id), entity, "id");
    }

    public Answer prioritise(String theme, int priority) {
        return pm.mutate("prioritiseTheme", Map.of("id", theme, "priority", priority), "theme", "id priority lane");
    }

    /// As a client does who is told that somebody else is changing this right now: once more.
    public static Answer insisting(Supplier<Answer> call) {
        Answer answer = call.get();
        for (int again = 0; again < 5 && !answer.errors().isEmpty(); again++) {
            answer.failed("CONFLICT");
            answer = call.get();
        }
        return answer;
    }

    /// The titles in order of priority.
    public List<String> order() {
        Answer answer = pm.ask(
                "query ($id: ID!) { roadmap(id: $id) { themes(first: 100) { nodes { title priority } } } }",
                Map.of("id", roadmap));
        return answer.list("roadmap.themes.nodes[?(@.priority != null)].title");
    }

    private static String make(Actor actor, String mutation, String entity, Map<String, ?> input) {
        return actor.mutate(mutation, input, entity, "id").id();
    }
}
