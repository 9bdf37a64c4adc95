package dev.throughline.stakeholder.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is in a contract cannot be taken back, so it needs another end.
@ModuleTest
class ContractualPromiseApiTests {

    private final Market market;

    ContractualPromiseApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @ParameterizedTest
    @CsvSource({"keepPromise, KEPT, It was kept.", "breakPromise, BROKEN, It was not kept."})
    void endsAlsoWhereItWasRenegotiated(String mutation, String state, String words) {
        String promise = renegotiated();
        market.sales.ask("mutation { readInbox(input: {}) { inbox { unreadCount } } }");
        assertThat(market.promise(mutation, promise, Map.of("reply", "See you"))
                        .accepted()
                        .text("result.entity.state"))
                .isEqualTo(state);
        Answer told = market.sales.ask("""
                query ($id: ID!) { promise(id: $id) { inPlainWords }
                  inbox { notifications(first: 1) { nodes { words subject { id } } } } }""", Map.of("id", promise));
        assertThat(told.text("inbox.notifications.nodes[0].words")).isEqualTo(words);
        assertThat(told.text("inbox.notifications.nodes[0].subject.id")).isEqualTo(promise);
        assertThat(told.text("promise.inPlainWords")).isEqualTo(words + " See you");
    }

    @Test
    void keepsThatItWasSigned() {
        String promise = market.log(
                        Map.of("accountId", market.account("Acme"), "contractual", true, "signedOn", "2017-02-01"))
                .id();
        Map<String, Object> unsigned = new HashMap<>(Map.of("id", promise));
        unsigned.put("signedOn", null);
        market.sales
                .mutate("changePromise", unsigned, "promise", "id")
                .refused("PROMISE_CONTRACTUAL", "input.signedOn");
        unsigned.put("signedOn", "2017-02-02");
        market.sales.mutate("changePromise", unsigned, "promise", "id").accepted();
    }

    @Test
    void isToldWhatMayFollowWhereItIsTakenBack() {
        String promise = contract("Acme");
        assertThat(withdrawn(promise)).contains("What may follow is TRIAGED.");
        market.promise("triagePromise", promise, Map.of("verdict", "It fits")).accepted();
        assertThat(withdrawn(promise)).contains("What may follow is RENEGOTIATED, ACCEPTED, DECLINED.");
        assertThat(withdrawn(renegotiated())).contains("What may follow is KEPT, BROKEN.");
        market.promise("declinePromise", promise, Map.of("reply", "No")).accepted();
        assertThat(withdrawn(promise)).contains("What may follow is nothing: it has ended.");
    }

    @Test
    void isNotTakenFromAnotherTeamsThemeByPuttingOnesOwnBehindIt() {
        String promise = market.triaged(market.discovered("Search"));
        String line = market.organisation.line("Elsewhere");
        String team = market.organisation.team("Elsewhere", line);
        Actor elsewhere = market.organisation.inTeam("PM", team);
        String condition = Market.make(
                elsewhere,
                "draftTargetCondition",
                "targetCondition",
                Map.of("teamId", team, "challengeId", market.challenge, "statement", "Renew in a day"));
        String roadmap = Market.make(
                elsewhere,
                "draftRoadmap",
                "roadmap",
                Map.of("teamId", team, "targetConditionId", condition, "title", "Theirs"));
        String theirs = Market.make(
                elsewhere, "proposeTheme", "theme", Map.of("roadmapId", roadmap, "title", "Renewal", "problem", "P"));
        Map<String, String> link = Map.of("id", promise, "themeId", theirs);
        elsewhere.mutate("linkPromise", link, "promise", "id").failed("FORBIDDEN");
        market.promise("unlinkPromise", promise, Map.of()).accepted();
        elsewhere.mutate("linkPromise", link, "promise", "id").accepted();
        elsewhere.mutate("linkPromise", link, "promise", "id").accepted();
    }

    @Test
    void saysWhatWasPromisedFirstWhateverIsCorrected() {
        String promise = contract("Acme");
        change(promise, Map.of("wording", "We will build a button")).accepted();
        market.promise("triagePromise", promise, Map.of("verdict", "They need another thing"))
                .accepted();
        market.promise("renegotiatePromise", promise, Map.of("problemId", market.problem("They cannot find a plan")))
                .accepted();

        Answer seen = market.sales.ask("""
                query ($id: ID!) { promise(id: $id) { wording firstWording
                  history { nodes { action before after } } } }""", Map.of("id", promise));
        assertThat(seen.text("promise.firstWording")).isEqualTo("We will build the button");
        assertThat(seen.text("promise.wording")).startsWith("We will help you");
        assertThat(seen.text("promise.history.nodes[0].before")).contains("We will build a button");
        assertThat(seen.text("promise.history.nodes[2].action")).isEqualTo("changePromise");
        assertThat(seen.text("promise.history.nodes[2].after")).contains("We will build a button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"we will  BUILD the button ", "We build a button"})
    void isNotRenegotiatedToWhatWasPromisedBefore(String wording) {
        String id = market.log(Map.of("accountId", market.account("Bank"), "wording", "We build a button"))
                .id();
        market.sales
                .mutate("changePromise", Map.of("id", id, "wording", "We will build the button"), "promise", "id")
                .accepted();
        market.promise("triagePromise", id, Map.of("verdict", "It is a solution"))
                .accepted();
        market.promise(
                        "renegotiatePromise",
                        id,
                        Map.of("wording", wording, "problemId", market.problem("They cannot find it")))
                .refused("INVALID", "input.wording");
    }

    @Test
    void staysDueOnceSomebodyHasLookedIntoIt() {
        String promise = contract("Acme");
        change(promise, Map.of("dueOn", "2030-06-30")).accepted();
        change(promise, cleared("dueOn")).accepted();
        change(promise, Map.of("dueOn", "2030-06-30")).accepted();
        market.promise("triagePromise", promise, Map.of("verdict", "It fits")).accepted();
        change(promise, cleared("dueOn")).refused("PROMISE_CONTRACTUAL", "input.dueOn");
        change(promise, Map.of("dueOn", "2030-09-30")).accepted();

        Answer seen = market.sales.ask(
                "query ($id: ID!) { promise(id: $id) { dueOn history(first: 1) { nodes { before } } } }",
                Map.of("id", promise));
        assertThat(seen.text("promise.dueOn")).isEqualTo("2030-09-30");
        assertThat(seen.text("promise.history.nodes[0].before")).contains("2030-06-30");

        String spoken = market.promised(market.account("Spoken"));
        change(spoken, Map.of("dueOn", "2030-06-30")).accepted();
        market.promise("triagePromise", spoken, Map.of("verdict", "It fits")).accepted();
        change(spoken, cleared("dueOn")).accepted();
    }

    private Answer change(String promise, Map<String, ?> more) {
        return market.sales.mutate("changePromise", Market.with(Map.of("id", promise), more), "promise", "id");
    }

    private static Map<String, Object> cleared(String field) {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put(field, null);
        return nothing;
    }

    private String withdrawn(String promise) {
        return market.promise("withdrawPromise", promise, Map.of())
                .refused("PROMISE_CONTRACTUAL", "input.id")
                .<List<String>>get("result.userErrors[*].message")
                .getFirst();
    }

    private String contract(String account) {
        return market.log(Map.of("accountId", market.account(account), "contractual", true))
                .id();
    }

    private String renegotiated() {
        String promise = contract("Bank");
        market.promise("triagePromise", promise, Map.of("verdict", "They need another thing"))
                .accepted();
        market.promise("renegotiatePromise", promise, Map.of("problemId", market.problem("They cannot find a plan")))
                .accepted();
        return promise;
    }
}
