package dev.throughline.stakeholder.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class DecisionApiTests {

    private final Market market;
    private final Statements statements;
    private final String owner;

    DecisionApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
        this.owner = member(market.pm);
    }

    @Test
    void hasEachOptionOnce() {
        market.pm
                .mutate(
                        "openDecision",
                        Map.of("question", "Build?", "ownerId", owner, "options", List.of("Yes", "No", " yes")),
                        "decision",
                        "id")
                .refused("INVALID", "input.options");
    }

    @Test
    void isMadeByItsOwnerAfterOthersWereHeard() {
        String theme = market.theme("Search");
        String account = market.account("Acme");
        String id = open(Map.of("options", List.of("Build", "Buy"), "themeId", theme, "accountId", account))
                .id();
        decide(market.pm, id, "Buy").refused("ADVICE_MISSING", "input.id");
        advise(market.pm, id, "I think so").accepted();
        decide(market.pm, id, "Buy").refused("ADVICE_MISSING", "input.id");
        advise(market.teamMember, id, "Build it").accepted();
        advise(market.teamMember, id, "Rather buy it").accepted();
        decide(market.pm, id, "Wait").refused("INVALID", "input.choice");
        decide(market.pm, id, "Buy").accepted();

        Answer why = market.cpo.ask("""
                query ($theme: ID!, $account: ID!) {
                  theme(id: $theme) { decisions { nodes { question choice rationale owner { id }
                    advice { nodes { statement member { name } } } } } }
                  account(id: $account) { decisions { nodes { choice theme { title } } } } }""", Map.of("theme", theme, "account", account));
        assertThat(why.text("theme.decisions.nodes[0].choice")).isEqualTo("Buy");
        assertThat(why.text("theme.decisions.nodes[0].rationale")).isEqualTo("It is cheaper");
        assertThat(why.text("theme.decisions.nodes[0].owner.id")).isEqualTo(owner);
        assertThat(why.<String>list("theme.decisions.nodes[0].advice.nodes[*].statement"))
                .containsExactly("I think so", "Rather buy it");
        assertThat(why.text("account.decisions.nodes[0].theme.title")).isEqualTo("Search");
    }

    @Test
    void hasExactlyOneOwner() {
        market.pm
                .ask("mutation { openDecision(input: {question: \"Build?\"}) { decision { id } } }")
                .failed("BAD_USER_INPUT");
        market.pm
                .ask(
                        "mutation ($a: ID!, $b: ID!) { openDecision(input: {question: \"Build?\", ownerId: [$a, $b]}) { decision { id } } }",
                        Map.of("a", owner, "b", member(market.vp)))
                .failed("BAD_USER_INPUT");
        open(Map.of("ownerId", "member_" + "0".repeat(32))).refused("NOT_FOUND", "input.ownerId");
    }

    @Test
    void isMadeByNobodyElse() {
        String id = open(Map.of()).id();
        advise(market.vp, id, "Yes").accepted();
        decide(market.vp, id, "Yes").refused("DECISION_OF_ANOTHER", "input.id");
        decide(market.teamMember, id, "Yes").refused("DECISION_OF_ANOTHER", "input.id");
        decide(market.organisation.admin(), id, "Yes").failed("FORBIDDEN");
        Market.move(market.vp, "dropDecision", "decision", id).refused("DECISION_OF_ANOTHER", "input.id");
        change(market.vp, id).refused("DECISION_OF_ANOTHER", "input.id");
        market.pm
                .mutate("changeDecision", Map.of("id", id, "ownerId", member(market.vp)), "decision", "id")
                .accepted();
        decide(market.pm, id, "Yes").refused("DECISION_OF_ANOTHER", "input.id");
        advise(market.pm, id, "No").accepted();
        decide(market.vp, id, "Yes").accepted();
    }

    @Test
    void staysAsItWasMadeUntilAnotherOneTakesItsPlace() {
        String former = decided();
        change(market.pm, former).refused("MOVE_NOT_ALLOWED", "input.id");
        advise(market.vp, former, "Wait").refused("MOVE_NOT_ALLOWED", "input.id");
        decide(market.pm, former, "No").refused("MOVE_NOT_ALLOWED", "input.id");
        Market.move(market.pm, "dropDecision", "decision", former).refused("MOVE_NOT_ALLOWED", "input.id");

        String pending = open(Map.of()).id();
        open(Map.of("supersedesId", pending)).refused("MOVE_NOT_ALLOWED", "input.supersedesId");
        String next = open(Map.of("supersedesId", former)).id();
        String rival = open(Map.of("supersedesId", former)).id();
        advise(market.vp, next, "Now no").accepted();
        advise(market.vp, rival, "Now yes").accepted();
        decide(market.pm, next, "No").accepted();
        decide(market.pm, rival, "Yes").refused("MOVE_NOT_ALLOWED", "input.id");
        Market.move(market.pm, "dropDecision", "decision", rival).accepted();
        Answer seen = market.pm.ask(
                "query ($id: ID!) { decision(id: $id) { state supersedes { state choice history { nodes { action } } } } }",
                Map.of("id", next));
        assertThat(seen.text("decision.supersedes.state")).isEqualTo("SUPERSEDED");
        assertThat(seen.text("decision.supersedes.choice")).isEqualTo("Yes");
        assertThat(seen.text("decision.supersedes.history.nodes[0].action")).isEqualTo("decideDecision");
        Market.move(market.pm, "dropDecision", "decision", pending).accepted();
        advise(market.vp, pending, "Too late").refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isReadByThoseWhoAreAsked() {
        String id = open(Map.of()).id();
        for (Actor outsider : List.of(market.sales, market.stakeholder)) {
            assertThat(seen(outsider, id)).isNull();
            advise(outsider, id, "Yes").failed("FORBIDDEN");
            outsider.mutate("openDecision", Map.of("question", "X", "ownerId", owner), "decision", "id")
                    .failed("FORBIDDEN");
            ask(id, member(outsider)).accepted();
            ask(id, member(outsider)).refused("TAKEN", "input.memberId");
            assertThat(seen(outsider, id)).isEqualTo("Shall we build it?");
            advise(outsider, id, "Yes").accepted();
        }
        String other = open(Map.of()).id();
        assertThat(market.sales.ask("{ decisions { nodes { id } } }").<String>list("decisions.nodes[*].id"))
                .containsExactly(id);
        assertThat(seen(market.sales, other)).isNull();
        assertThat(market.sales
                        .ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", other))
                        .<Object>get("node"))
                .isNull();
        decide(market.pm, id, "Yes").accepted();
    }

    @Test
    void refusesTextsThatAreEmptyOrTooLong() {
        open(Map.of("question", "")).refused("TEXT_LENGTH", "input.question");
        open(Map.of("options", List.of(" "))).refused("INVALID", "input.options.0");
        String id = open(Map.of()).id();
        advise(market.vp, id, "").refused("TEXT_LENGTH", "input.statement");
        advise(market.vp, id, "Yes").accepted();
        decide(market.pm, id, "").refused("TEXT_LENGTH", "input.choice");
    }

    @Test
    void costsNoMoreForManyThanForOne() {
        decided();
        List<String> one = statements.during(this::list);
        decided();
        decided();
        assertThat(statements.during(this::list)).hasSameSizeAs(one);
    }

    private Answer list() {
        Answer answer = market.pm.ask("""
                { decisions(first: 9) { nodes { question owner { name } advice(first: 3) { nodes { statement member { name } } }
                  supersedes { choice } challenge { statement decisions(first: 3) { nodes { choice } } } } } }""");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private String decided() {
        String id = open(Map.of("challengeId", market.challenge)).id();
        advise(market.vp, id, "Yes").accepted();
        decide(market.pm, id, "Yes").accepted();
        return id;
    }

    private Answer open(Map<String, ?> more) {
        return market.pm.mutate(
                "openDecision",
                Market.with(Map.of("question", "Shall we build it?", "ownerId", owner), more),
                "decision",
                "id state");
    }

    private Answer ask(String id, String member) {
        return market.pm.mutate("askDecision", Map.of("id", id, "memberId", member), "decision", "id");
    }

    private static Answer advise(Actor actor, String id, String statement) {
        return actor.mutate("adviseDecision", Map.of("id", id, "statement", statement), "decision", "id");
    }

    private static Answer decide(Actor actor, String id, String choice) {
        return actor.mutate(
                "decideDecision",
                Map.of("id", id, "choice", choice, "rationale", "It is cheaper"),
                "decision",
                "state");
    }

    private static Answer change(Actor actor, String id) {
        return actor.mutate("changeDecision", Map.of("id", id, "question", "Something else?"), "decision", "id");
    }

    private static Object seen(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { decision(id: $id) { question } }", Map.of("id", id))
                .get("decision.question");
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
