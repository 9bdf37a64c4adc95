package dev.throughline.stakeholder.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A decision is always in the hands of somebody who may decide it.
@ModuleTest
class DecisionOwnerApiTests {

    private final Market market;

    DecisionOwnerApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void maySayWhatIsDecided() {
        Actor admin = market.organisation.admin();
        open(admin).refused("INVALID", "input.ownerId");
        assertThat(open(admin).body()).contains("DECISION_CREATE or DECISION_INPUT");
        String id = open(market.pm).id();
        hand(market.pm, id, admin).refused("INVALID", "input.ownerId");
        ask(id, admin).refused("INVALID", "input.memberId");
        ask(id, market.pm).refused("INVALID", "input.memberId");
        assertThat(owed(admin)).isEmpty();
        hand(market.pm, id, market.sales).accepted();
        assertThat(owed(market.sales)).containsExactly("DECISION_OPEN");
    }

    @Test
    void isFollowedByAnotherWhereTheyMayDecideNoMore() {
        Actor former = market.organisation.as("VP");
        String left = open(former).id();
        String dropped = open(former).id();
        hand(market.pm, left, market.cpo).refused("DECISION_OF_ANOTHER", "input.id");
        market.organisation.withdrawRolesOf(former);
        assertThat(owed(former)).isEmpty();
        change(left).refused("DECISION_OF_ANOTHER", "input.id");
        hand(market.pm, left, market.cpo).accepted();
        assertThat(owed(market.cpo)).containsExactly("DECISION_OPEN");
        Market.move(market.pm, "dropDecision", "decision", dropped).accepted();
    }

    private Answer change(String id) {
        return market.pm.mutate("changeDecision", Map.of("id", id, "question", "Another?"), "decision", "id");
    }

    private Answer open(Actor owner) {
        return market.pm.mutate(
                "openDecision", Map.of("question", "Shall we build it?", "ownerId", member(owner)), "decision", "id");
    }

    private Answer ask(String id, Actor asked) {
        return market.pm.mutate("askDecision", Map.of("id", id, "memberId", member(asked)), "decision", "id");
    }

    private static Answer hand(Actor actor, String id, Actor owner) {
        return actor.mutate("changeDecision", Map.of("id", id, "ownerId", member(owner)), "decision", "id");
    }

    private static List<String> owed(Actor actor) {
        return actor.ask("{ inbox { owed(first: 9) { nodes { kind } } } }").list("inbox.owed.nodes[*].kind");
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
