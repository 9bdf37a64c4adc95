package dev.throughline.reporting;

import dev.throughline.testkit.Actor;
import java.util.HashMap;
import java.util.Map;

/// What customers ask and tell, next to a line.
public final class Customers {

    private final Actor pm;
    private final Actor sales;

    public Customers(ReportLine line) {
        this.pm = line.pm;
        this.sales = line.organisation.as("SALES");
    }

    public String account(String name) {
        return make(sales, "addAccount", "account", Map.of("name", name));
    }

    /// That led to a theme.
    public String problem(String statement, String theme) {
        String id = make(pm, "addProblem", "problem", Map.of("statement", statement));
        pm.mutate("linkProblem", Map.of("id", id, "themeId", theme), "problem", "id")
                .accepted();
        return id;
    }

    /// Accepted as the problem.
    public String request(String account, String problem) {
        String id = studied(account);
        make(pm, "nameAssumption", "assumption", Map.of("requestId", id, "statement", "They would use it every day"));
        move("acceptRequest", id, Map.of("problemId", problem));
        return id;
    }

    public void merged(String account, String into) {
        move("mergeRequest", studied(account), Map.of("intoId", into));
    }

    public void told(String account, String problem) {
        String id = make(
                sales,
                "recordInsight",
                "insight",
                Map.of("kind", "PROBLEM", "source", "SALES", "statement", "They wait, too", "accountId", account));
        pm.mutate("understandInsight", Map.of("id", id, "problemId", problem), "insight", "id")
                .accepted();
    }

    /// From the support desk, about a theme.
    public void complained(String theme) {
        String id = make(
                pm,
                "recordInsight",
                "insight",
                Map.of("kind", "PROBLEM", "source", "FEEDBACK", "channel", "SUPPORT_DESK", "statement", "They call"));
        pm.mutate("understandInsight", Map.of("id", id, "themeId", theme), "insight", "id")
                .accepted();
    }

    /// A feature of a theme.
    public void promised(String account, String theme) {
        pm.mutate(
                        "triagePromise",
                        Map.of("id", logged(account), "verdict", "It fits", "themeId", theme),
                        "promise",
                        "id")
                .accepted();
    }

    /// With nothing behind it as yet.
    public String logged(String account) {
        return make(
                sales,
                "logPromise",
                "promise",
                Map.of("wording", "We will build it", "kind", "FEATURE", "accountId", account));
    }

    private String studied(String account) {
        String id = make(
                sales,
                "raiseRequest",
                "request",
                Map.of("wording", "We need a button", "kind", "SOLUTION", "accountId", account));
        move("studyRequest", id, Map.of());
        return id;
    }

    private void move(String mutation, String id, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("id", id);
        pm.mutate(mutation, input, "request", "id").accepted();
    }

    private static String make(Actor actor, String mutation, String entity, Map<String, ?> input) {
        return actor.mutate(mutation, input, entity, "id").id();
    }
}
