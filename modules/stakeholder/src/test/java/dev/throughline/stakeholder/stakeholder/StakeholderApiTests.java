package dev.throughline.stakeholder.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class StakeholderApiTests {

    private final Market market;

    StakeholderApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void isMetWithGoalsAndProblems() {
        Answer added = add(Map.of(
                "function",
                "Head of Sales",
                "measuredBy",
                "Closed contracts",
                "goals",
                List.of("The right contracts"),
                "problems",
                List.of("Nothing to show")));
        String id = added.id();
        assertThat(added.<String>list("result.entity.goals")).containsExactly("The right contracts");
        Answer changed = market.vp.mutate(
                "changeStakeholder",
                Map.of("id", id, "problems", List.of(), "expectedVersion", 1),
                "stakeholder",
                "function problems");
        assertThat(changed.<String>list("result.entity.problems")).isEmpty();
        assertThat(changed.text("result.entity.function")).isEqualTo("Head of Sales");
        Market.move(market.pm, "archiveStakeholder", "stakeholder", id).accepted();
        assertThat(market.pm.ask("{ stakeholders { nodes { id } } }").<String>list("stakeholders.nodes[*].id"))
                .isEmpty();
        add(Map.of("name", "")).refused("TEXT_LENGTH", "input.name");
        add(Map.of("goals", List.of(" "))).refused("INVALID", "input.goals.0");
    }

    @Test
    void readsTheirOwnRecordAndAsksAsThemselves() {
        String member = market.stakeholder.ask("{ viewer { member { id } } }").text("viewer.member.id");
        assertThat(market.stakeholder.ask("{ ownStakeholder { name } }").<Object>get("ownStakeholder"))
                .isNull();
        String own = add(Map.of("name", "Myself", "memberId", member)).id();
        add(Map.of("name", "Myself again", "memberId", member)).refused("TAKEN", "input.memberId");
        String other = add(Map.of("name", "Somebody else")).id();

        assertThat(market.stakeholder.ask("{ ownStakeholder { name } }").text("ownStakeholder.name"))
                .isEqualTo("Myself");
        assertThat(seen(market.stakeholder, own)).isEqualTo("Myself");
        assertThat(seen(market.stakeholder, other)).isNull();
        assertThat(market.stakeholder
                        .ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", other))
                        .<Object>get("node"))
                .isNull();
        market.stakeholder.ask("{ stakeholders { nodes { id } } }").failed("FORBIDDEN");
        assertThat(seen(market.teamMember, other)).isEqualTo("Somebody else");

        market.raise(market.stakeholder, Map.of("stakeholderId", other)).failed("FORBIDDEN");
        Answer named = market.raise(market.stakeholder, Map.of("accountId", market.account("A")));
        assertThat(named.failed("FORBIDDEN").body())
                .contains("Naming this one takes ACCOUNT_READ")
                .contains("[\"input\",\"accountId\"]");
        String request = market.raise(market.stakeholder, Map.of()).id();
        Answer raised = market.stakeholder.ask(
                "query ($id: ID!) { request(id: $id) { stakeholder { name requests { nodes { id } } } } }",
                Map.of("id", request));
        assertThat(raised.text("request.stakeholder.name")).isEqualTo("Myself");
        assertThat(raised.<String>list("request.stakeholder.requests.nodes[*].id"))
                .containsExactly(request);
    }

    private static Object seen(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { stakeholder(id: $id) { name } }", Map.of("id", id))
                .get("stakeholder.name");
    }

    private Answer add(Map<String, ?> more) {
        return market.pm.mutate(
                "addStakeholder", Market.with(Map.of("name", "Ada"), more), "stakeholder", "id goals function");
    }
}
