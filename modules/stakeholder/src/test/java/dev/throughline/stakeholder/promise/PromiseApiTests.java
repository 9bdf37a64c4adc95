package dev.throughline.stakeholder.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class PromiseApiTests {

    private final Market market;

    PromiseApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    /// "Sales already promised it" (S1:7), and what to say instead (S1:35).
    @Test
    void goesFromAHijackToHelpWithAProblem() {
        String account = market.account("Acme");
        Answer logged = market.log(
                Map.of("accountId", account, "contractual", true, "signedOn", "2017-01-10", "dueOn", "2017-06-30"));
        String promise = logged.id();
        assertThat(logged.text("result.entity.exposure")).isEqualTo("HIJACK");
        market.promise("renegotiatePromise", promise, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        market.promise("triagePromise", promise, Map.of()).refused("VERDICT_MISSING", "input.verdict");
        market.promise("triagePromise", promise, Map.of("verdict", "")).refused("VERDICT_MISSING", "input.verdict");
        String problem = market.problem("You cannot tell which deals will close");
        market.promise("triagePromise", promise, Map.of("verdict", "They want to see the future"))
                .accepted();
        market.promise("renegotiatePromise", promise, Map.of()).refused("PROBLEM_MISSING", "input.problemId");
        market.promise(
                        "renegotiatePromise",
                        promise,
                        Map.of("problemId", problem, "wording", "we will build the button "))
                .refused("INVALID", "input.wording");
        Answer renegotiated = market.promise("renegotiatePromise", promise, Map.of("problemId", problem));
        assertThat(renegotiated.text("result.entity.exposure")).isEqualTo("SAFE");
        assertThat(renegotiated.text("result.entity.wording"))
                .isEqualTo("We will help you with this problem: You cannot tell which deals will close");

        Answer seen = market.sales.ask("""
                query ($id: ID!) { promise(id: $id) { state kind wording firstWording inPlainWords contractual
                  exposureHistory { nodes { formerExposure exposure because action } }
                  history { nodes { action } } } }""", Map.of("id", promise));
        assertThat(seen.text("promise.kind")).isEqualTo("PROBLEM_HELP");
        assertThat(seen.text("promise.firstWording")).isEqualTo("We will build the button");
        assertThat(seen.text("promise.inPlainWords")).startsWith("It was renegotiated");
        assertThat(seen.<String>list("promise.exposureHistory.nodes[*].exposure"))
                .containsExactly("SAFE", "HIJACK");
        assertThat(seen.<String>list("promise.exposureHistory.nodes[*].action"))
                .containsExactly("renegotiatePromise", "logPromise");
        assertThat(seen.<String>list("promise.history.nodes[*].action"))
                .containsExactly("renegotiatePromise", "triagePromise", "logPromise");
    }

    @Test
    void isSafeWhereHelpIsPromised() {
        Answer logged = market.log(Map.of(
                "accountId", market.account("A"), "kind", "PROBLEM_HELP", "wording", "We can help solve your problem"));
        assertThat(logged.text("result.entity.exposure")).isEqualTo("SAFE");
        Answer triaged = market.promise(
                "triagePromise", logged.id(), Map.of("verdict", "It is a feature in truth", "kind", "FEATURE"));
        assertThat(triaged.text("result.entity.exposure")).isEqualTo("HIJACK");
    }

    @Test
    void hasNoExposureThatSomebodyTypes() {
        String account = market.account("A");
        Answer typed = market.sales.ask("""
                mutation ($account: ID!) { logPromise(input: {accountId: $account, wording: "X", kind: FEATURE,
                  exposure: SAFE}) { promise { id } } }""", Map.of("account", account));
        typed.failed("BAD_USER_INPUT");
        assertThat(typed.body())
                .doesNotContain("ObjectValue")
                .contains("argument 'input' contains a field not in 'LogPromiseInput': 'exposure'");
        for (String type : new String[] {"LogPromiseInput", "ChangePromiseInput", "TriagePromiseInput"}) {
            assertThat(market.pm
                            .ask("{ __type(name: \"" + type + "\") { inputFields { name } } }")
                            .<String>list("__type.inputFields[*].name"))
                    .isNotEmpty()
                    .doesNotContain("exposure", "exposedBecause");
        }
    }

    @Test
    void staysWhereItIsInAContract() {
        String promise = market.log(Map.of("accountId", market.account("A"), "contractual", true))
                .id();
        market.sales
                .mutate("withdrawPromise", Map.of("id", promise), "promise", "id")
                .refused("PROMISE_CONTRACTUAL", "input.id");
        market.promise("withdrawPromise", promise, Map.of()).refused("PROMISE_CONTRACTUAL", "input.id");
        assertThat(market.promise("keepPromise", promise, Map.of()).body())
                .as("what it may become")
                .contains("What may follow is TRIAGED.");
        change(market.sales, promise, "contractual", false).refused("PROMISE_CONTRACTUAL", "input.contractual");
        assertThat(market.pm
                        .ask("{ __schema { mutationType { fields { name } } } }")
                        .<String>list("__schema.mutationType.fields[*].name"))
                .contains("withdrawPromise")
                .noneMatch(
                        name -> name.endsWith("Promise") && (name.startsWith("delete") || name.startsWith("archive")));

        String spoken = market.promised(market.account("B"));
        market.sales
                .mutate("withdrawPromise", Map.of("id", spoken), "promise", "id")
                .accepted();
        change(market.sales, spoken, "dueOn", "2017-01-01").refused("MOVE_NOT_ALLOWED", "input.id");
        String written = market.promised(market.account("C"));
        change(market.sales, written, "contractual", true).accepted();
        market.promise("withdrawPromise", written, Map.of()).refused("PROMISE_CONTRACTUAL", "input.id");
    }

    @Test
    void saysWhatIsNoId() {
        assertThat(market.sales
                        .ask("{ promise(id: \"foo\") { id } }")
                        .failed("BAD_USER_INPUT")
                        .body())
                .contains("\\\"foo\\\" is not an id of the type that this field takes");
    }

    @Test
    void isMadeToAnAccountAndDueAfterItsSigning() {
        String account = market.account("A");
        market.log(Map.of("accountId", "account_" + "0".repeat(32))).refused("NOT_FOUND", "input.accountId");
        market.log(Map.of("accountId", account, "signedOn", "2017-02-01", "dueOn", "2017-01-31"))
                .refused("DUE_BEFORE_SIGNED", "input.dueOn");
        String promise = market.log(Map.of("accountId", account, "signedOn", "2017-02-01", "dueOn", "2017-02-01"))
                .id();
        change(market.sales, promise, "signedOn", "2017-02-02").refused("DUE_BEFORE_SIGNED", "input.signedOn");
        change(market.sales, promise, "dueOn", "2017-01-31").refused("DUE_BEFORE_SIGNED", "input.dueOn");
        market.log(Map.of("accountId", account, "wording", "")).refused("TEXT_LENGTH", "input.wording");
        String former = market.account("B");
        Market.move(market.sales, "archiveAccount", "account", former).accepted();
        market.log(Map.of("accountId", former)).refused("INVALID", "input.accountId");
    }

    @Test
    void isAcceptedKeptOrBroken() {
        String hijack = market.promised(market.account("A"));
        market.promise("acceptPromise", hijack, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        market.promise("triagePromise", hijack, Map.of("verdict", "We have to")).accepted();
        market.promise("acceptPromise", hijack, Map.of()).refused("REASON_MISSING", "input.reason");
        market.promise("acceptPromise", hijack, Map.of("reason", "It is signed"))
                .accepted();
        market.promise("renegotiatePromise", hijack, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        market.promise("breakPromise", hijack, Map.of("reply", "It cannot be done"))
                .accepted();
        market.promise("keepPromise", hijack, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");

        String planned = market.triaged(market.delivered("Search"));
        market.promise("acceptPromise", planned, Map.of()).accepted();
        market.promise("keepPromise", planned, Map.of()).accepted();
        String helped = market.triaged(market.discovered("Help"));
        String problem = Market.make(market.pm, "addProblem", "problem", Map.of("statement", "Nobody finds a plan"));
        market.promise("renegotiatePromise", helped, Map.of("problemId", problem))
                .accepted();
        market.promise("keepPromise", helped, Map.of()).accepted();
        String declined = market.triaged(market.theme("Other"));
        market.promise("declinePromise", declined, Map.of()).refused("REPLY_MISSING", "input.reply");
        market.promise("declinePromise", declined, Map.of("reply", "It serves nobody else"))
                .accepted();
    }

    @Test
    void isTakenOffAThemeByThoseWhoMayPutItThere() {
        String promise = market.triaged(market.discovered("Search"));
        Actor elsewhere =
                market.organisation.inTeam("PM", market.organisation.team("Elsewhere", market.organisation.line("B")));
        elsewhere
                .mutate("unlinkPromise", Map.of("id", promise), "promise", "id")
                .failed("FORBIDDEN");
        market.promise("unlinkPromise", promise, Map.of()).accepted();
    }

    @Test
    void keepsItsWordsOnceSomebodyHasLookedIntoIt() {
        String promise = market.promised(market.account("A"));
        change(market.sales, promise, "wording", "Better words").accepted();
        market.promise("triagePromise", promise, Map.of("verdict", "It fits")).accepted();
        change(market.sales, promise, "wording", "Other words").refused("MOVE_NOT_ALLOWED", "input.wording");
        change(market.sales, promise, "dueOn", "2030-01-01").accepted();
        change(market.cpo, promise, "dueOn", "2030-01-01").failed("FORBIDDEN");
        Actor colleague = market.organisation.inLine("SALES", market.line);
        change(colleague, promise, "dueOn", "2030-01-01").failed("FORBIDDEN");
    }

    private static Answer change(Actor actor, String promise, String field, Object value) {
        return actor.mutate("changePromise", Map.of("id", promise, field, value), "promise", "id");
    }

    @Test
    void listsThoseThatAreInAContract() {
        String account = market.account("Bank");
        String contract =
                market.log(Map.of("accountId", account, "contractual", true)).id();
        String word = market.promised(account);
        String list = "query ($is: Boolean!) { promises(filter: {contractual: $is}) { nodes { id } } }";
        assertThat(market.pm.ask(list, Map.of("is", true)).<String>list("promises.nodes[*].id"))
                .containsExactly(contract);
        assertThat(market.pm.ask(list, Map.of("is", false)).<String>list("promises.nodes[*].id"))
                .containsExactly(word);
    }
}
