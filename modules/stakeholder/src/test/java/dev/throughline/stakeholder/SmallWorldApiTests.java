package dev.throughline.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sales and stakeholders raise requests, log promises and see what became of them; nothing else.
@ModuleTest
class SmallWorldApiTests {

    private final Market market;

    SmallWorldApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void showsSalesTheirOwnAndNothingBehindIt() {
        String account = market.account("Acme");
        String problem = market.problem("The secret problem");
        String theme = market.discovered("The secret theme");
        String request = market.accepted(account, problem);
        market.request("linkRequest", request, Map.of("themeId", theme)).accepted();
        String promise = market.promised(account);
        market.promise("triagePromise", promise, Map.of("verdict", "It fits", "themeId", theme, "problemId", problem))
                .accepted();
        String theirs = market.raise(market.stakeholder, Map.of()).id();

        Answer seen = market.sales.ask("""
                query ($request: ID!, $promise: ID!, $theirs: ID!) {
                  request(id: $request) { wording state inPlainWords account { name } problem { statement }
                    assumptions { nodes { statement } } raisedBy { name } stakeholder { name } }
                  promise(id: $promise) { wording exposure inPlainWords account { name } theme { title }
                    problem { statement } madeBy { name } triagedBy { name } }
                  theirs: request(id: $theirs) { wording }
                  node(id: $theirs) { id }
                  requests { totalCount nodes { id } }
                  accounts { nodes { name requests { nodes { id } } promises { nodes { id } } } } }""", Map.of("request", request, "promise", promise, "theirs", theirs));
        assertThat(seen.text("request.inPlainWords")).contains("which is no commitment");
        assertThat(seen.text("promise.inPlainWords")).contains("which is no commitment");
        assertThat(seen.text("request.account.name")).isEqualTo("Acme");
        assertThat(seen.text("promise.exposure")).isEqualTo("UNVALIDATED");
        for (String hidden : List.of(
                "request.problem",
                "request.assumptions",
                "request.raisedBy",
                "request.stakeholder",
                "promise.theme",
                "promise.problem",
                "promise.madeBy",
                "promise.triagedBy",
                "theirs",
                "node")) {
            assertThat(seen.<Object>get(hidden)).as(hidden).isNull();
        }
        assertThat(seen.<Integer>get("requests.totalCount")).isEqualTo(1);
        assertThat(seen.<String>list("requests.nodes[*].id")).containsExactly(request);
        assertThat(seen.<String>list("accounts.nodes[0].promises.nodes[*].id")).containsExactly(promise);
        assertThat(seen.body()).doesNotContain("secret");
        for (String id : List.of(problem, theme, market.roadmap)) {
            assertThat(market.sales
                            .ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                            .<Object>get("node"))
                    .isNull();
        }
    }

    @Test
    void keepsColleaguesApart() {
        String account = market.account("Acme");
        String request = market.raised(account);
        String promise = market.promised(account);
        Actor colleague = market.organisation.inLine("SALES", market.line);
        Answer seen = colleague.ask("""
                query ($request: ID!, $promise: ID!) { request(id: $request) { id } promise(id: $promise) { id }
                  requests { totalCount } promises { totalCount }
                  accounts { nodes { name requests { nodes { id } } promises { nodes { id } } } } }""", Map.of("request", request, "promise", promise));
        assertThat(seen.<Object>get("request")).isNull();
        assertThat(seen.<Object>get("promise")).isNull();
        assertThat(seen.<Integer>get("requests.totalCount")).isZero();
        assertThat(seen.<Integer>get("promises.totalCount")).isZero();
        assertThat(seen.<String>list("accounts.nodes[*].name")).containsExactly("Acme");
        assertThat(seen.<String>list("accounts.nodes[0].requests.nodes[*].id")).isEmpty();
        assertThat(seen.<String>list("accounts.nodes[0].promises.nodes[*].id")).isEmpty();
    }

    @Test
    void decidesNothing() {
        String account = market.account("Acme");
        String request = market.raised(account);
        String promise = market.promised(account);
        String problem = market.problem("It hurts");
        String theme = market.discovered("Search");
        for (Actor outsider : List.of(market.sales, market.stakeholder)) {
            for (Map.Entry<String, Map<String, Object>> call : Map.<String, Map<String, Object>>ofEntries(
                            Map.entry("studyRequest", Map.of("id", request)),
                            Map.entry("declineRequest", Map.of("id", request, "reply", "No")),
                            Map.entry("mergeRequest", Map.of("id", request, "intoId", request)),
                            Map.entry("acceptRequest", Map.of("id", request, "problemId", problem)),
                            Map.entry("linkRequest", Map.of("id", request, "themeId", theme)),
                            Map.entry("triagePromise", Map.of("id", promise, "verdict", "Yes", "themeId", theme)),
                            Map.entry("acceptPromise", Map.of("id", promise)),
                            Map.entry("renegotiatePromise", Map.of("id", promise)),
                            Map.entry("keepPromise", Map.of("id", promise)),
                            Map.entry("linkPromise", Map.of("id", promise, "themeId", theme)),
                            Map.entry("linkProblem", Map.of("id", problem, "themeId", theme)),
                            Map.entry("addProblem", Map.of("statement", "X")),
                            Map.entry("addStakeholder", Map.of("name", "X")),
                            Map.entry("changeTheme", Map.of("id", theme, "title", "X")),
                            Map.entry("assessTheme", Map.of("id", theme, "part", "PROBLEM", "validity", "VALIDATED")),
                            Map.entry("prioritiseTheme", Map.of("id", theme, "priority", 1)),
                            Map.entry("deliverTheme", Map.of("id", theme)),
                            Map.entry("addEvidence", Map.of("themeId", theme, "part", "PROBLEM", "statement", "X")))
                    .entrySet()) {
                outsider.mutate(call.getKey(), call.getValue(), entity(call.getKey()), "id")
                        .failed("FORBIDDEN");
            }
            for (String list : List.of("problems", "stakeholders", "themes", "roadmaps")) {
                outsider.ask("{ " + list + " { nodes { id } } }").failed("FORBIDDEN");
            }
        }
        market.stakeholder
                .mutate("logPromise", Map.of("accountId", account, "wording", "X", "kind", "FEATURE"), "promise", "id")
                .failed("FORBIDDEN");
        market.stakeholder
                .mutate("addAccount", Map.of("name", "X"), "account", "id")
                .failed("FORBIDDEN");
        market.stakeholder.ask("{ accounts { nodes { id } } }").failed("FORBIDDEN");
        market.stakeholder.ask("{ promises { nodes { id } } }").failed("FORBIDDEN");
    }

    @Test
    void saysWhatTheCallerMayDo() {
        String account = market.account("Acme");
        String request = market.raised(account);
        String promise = market.promised(account);
        assertThat(permissions(market.sales, request)).containsExactlyInAnyOrder("REQUEST_OWN_READ", "REQUEST_CREATE");
        assertThat(permissions(market.sales, promise)).containsExactlyInAnyOrder("PROMISE_OWN_READ", "PROMISE_CREATE");
        assertThat(permissions(market.sales, account)).containsExactlyInAnyOrder("ACCOUNT_READ", "ACCOUNT_CREATE");
        assertThat(permissions(market.pm, request)).containsExactlyInAnyOrder("REQUEST_READ", "REQUEST_CHANGE");
        assertThat(permissions(market.vp, promise)).containsExactlyInAnyOrder("PROMISE_READ", "PROMISE_TRIAGE");
        assertThat(permissions(market.teamMember, account)).containsExactly("ACCOUNT_READ");
        assertThat(permissions(market.organisation.inLine("SALES", market.line), account))
                .containsExactly("ACCOUNT_READ");
    }

    private static List<String> permissions(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { node(id: $id) { permissions } }", Map.of("id", id))
                .list("node.permissions");
    }

    private static String entity(String mutation) {
        String entity = mutation.replaceFirst("^[a-z]+", "");
        return Character.toLowerCase(entity.charAt(0)) + entity.substring(1);
    }
}
