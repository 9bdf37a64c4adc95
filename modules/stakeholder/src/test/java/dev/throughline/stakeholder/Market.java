package dev.throughline.stakeholder;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// An organisation with a roadmap under an active vision, a product manager of its team, a salesperson, and what they
/// have to do with each other.
public final class Market {

    public final TestOrganisation organisation;
    public final Actor cpo;
    public final Actor vp;
    public final Actor pm;
    public final Actor teamMember;
    public final Actor sales;
    public final Actor stakeholder;
    public final String line;
    public final String team;
    public final String vision;
    public final String challenge;
    public final String condition;
    public final String roadmap;

    public Market(TestOrganisation organisation) {
        this.organisation = organisation;
        this.line = organisation.line("Line");
        this.team = organisation.team("Team", line);
        this.cpo = organisation.as("CPO");
        this.vp = organisation.inLine("VP", line);
        this.pm = organisation.inTeam("PM", team);
        this.teamMember = organisation.inTeam("TEAM_MEMBER", team);
        this.sales = organisation.as("SALES");
        this.stakeholder = organisation.as("STAKEHOLDER");
        this.vision = make(cpo, "draftVision", "vision", Map.of("statement", "The vision"));
        move(cpo, "activateVision", "vision", vision).accepted();
        this.challenge = make(
                vp,
                "draftChallenge",
                "challenge",
                Map.of("visionId", vision, "statement", "The challenge", "businessLineId", line));
        move(vp, "proposeChallenge", "challenge", challenge).accepted();
        move(vp, "activateChallenge", "challenge", challenge).accepted();
        this.condition = make(
                pm,
                "draftTargetCondition",
                "targetCondition",
                Map.of("teamId", team, "challengeId", challenge, "statement", "Purchase in two days"));
        this.roadmap = make(
                pm,
                "draftRoadmap",
                "roadmap",
                Map.of("teamId", team, "targetConditionId", condition, "title", "The roadmap"));
    }

    public static String make(Actor actor, String mutation, String entity, Map<String, ?> input) {
        return actor.mutate(mutation, input, entity, "id").id();
    }

    public static Answer move(Actor actor, String mutation, String entity, String id) {
        return actor.mutate(mutation, Map.of("id", id), entity, "id");
    }

    public static Map<String, Object> with(Map<String, ?> input, Map<String, ?> more) {
        Map<String, Object> both = new HashMap<>(input);
        both.putAll(more);
        return both;
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

    public String theme(String title) {
        return make(
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
                        "A search would help",
                        "known",
                        List.of("They leave"),
                        "unknown",
                        List.of("What they look for")));
    }

    public String discovered(String title) {
        String id = theme(title);
        theme("discoverTheme", id);
        return id;
    }

    public String delivered(String title) {
        String id = discovered(title);
        validate(id);
        theme("deliverTheme", id);
        return id;
    }

    public void validate(String theme) {
        pm.mutate(
                        "addEvidence",
                        Map.of("themeId", theme, "part", "PROBLEM", "statement", "9 of 10 said so"),
                        "evidence",
                        "id")
                .accepted();
        pm.mutate("assessTheme", Map.of("id", theme, "part", "PROBLEM", "validity", "VALIDATED"), "theme", "id")
                .accepted();
    }

    public void theme(String mutation, String id) {
        pm.mutate(mutation, Map.of("id", id, "reason", "We know more"), "theme", "id")
                .accepted();
    }

    public String account(String name) {
        return make(sales, "addAccount", "account", Map.of("name", name));
    }

    public String account(String name, String amount, String currency) {
        return make(
                sales,
                "addAccount",
                "account",
                Map.of("name", name, "value", Map.of("amount", amount, "currency", currency)));
    }

    public Answer raise(Actor actor, Map<String, ?> more) {
        return actor.mutate(
                "raiseRequest",
                with(Map.of("wording", "We need a button for this", "kind", "SOLUTION"), more),
                "request",
                "id state");
    }

    public String raised(String account) {
        return raise(sales, Map.of("accountId", account)).id();
    }

    /// Raised and being looked into.
    public String studied(String account) {
        String id = raised(account);
        request("studyRequest", id, Map.of()).accepted();
        return id;
    }

    public Answer request(String mutation, String id, Map<String, ?> more) {
        return pm.mutate(mutation, with(Map.of("id", id), more), "request", "id state version");
    }

    public String problem(String statement) {
        return make(pm, "addProblem", "problem", Map.of("statement", statement));
    }

    /// Studied, with what it assumes, and accepted as the problem.
    public String accepted(String account, String problem) {
        String id = studied(account);
        assume(id, "They would use it every day").accepted();
        request("acceptRequest", id, Map.of("problemId", problem)).accepted();
        return id;
    }

    public Answer assume(String request, String statement) {
        return pm.mutate("nameAssumption", Map.of("requestId", request, "statement", statement), "assumption", "id");
    }

    public Answer merge(String id, String into) {
        return request("mergeRequest", id, Map.of("intoId", into));
    }

    public String plainWords(Actor actor, String request) {
        return actor.ask("query ($id: ID!) { request(id: $id) { inPlainWords } }", Map.of("id", request))
                .text("request.inPlainWords");
    }

    public Answer log(Map<String, ?> more) {
        return sales.mutate(
                "logPromise",
                with(Map.of("wording", "We will build the button", "kind", "FEATURE"), more),
                "promise",
                "id exposure contractual");
    }

    public String promised(String account) {
        return log(Map.of("accountId", account)).id();
    }

    public Answer promise(String mutation, String id, Map<String, ?> more) {
        return pm.mutate(mutation, with(Map.of("id", id), more), "promise", "id state exposure wording");
    }

    /// Looked into, with a theme behind it.
    public String triaged(String theme) {
        String id = promised(account("Account of " + theme));
        promise("triagePromise", id, Map.of("verdict", "It fits", "themeId", theme))
                .accepted();
        return id;
    }

    public String exposure(String promise) {
        return pm.ask("query ($id: ID!) { promise(id: $id) { exposure } }", Map.of("id", promise))
                .text("promise.exposure");
    }
}
