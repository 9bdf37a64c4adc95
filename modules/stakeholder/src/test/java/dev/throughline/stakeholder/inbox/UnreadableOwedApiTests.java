package dev.throughline.stakeholder.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Nobody is told how much waits for them of what they may not read.
@ModuleTest
class UnreadableOwedApiTests {

    private static final String OWED = """
            { inbox { owedCounts { kind count } owed(first: 1) { totalCount pageInfo { hasNextPage } nodes { title } } } }""";

    private final Market market;

    UnreadableOwedApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void isNotCounted() {
        Actor blind = market.organisation.having("DECISION_OWN_READ", "DECISION_INPUT");
        String member = blind.ask("{ viewer { member { id } } }").text("viewer.member.id");
        Market.make(market.pm, "openDecision", "decision", Map.of("question", "Build?", "ownerId", member));
        String asked = Market.make(
                market.pm,
                "openDecision",
                "decision",
                Map.of(
                        "question",
                        "Buy?",
                        "ownerId",
                        market.pm.ask("{ viewer { member { id } } }").text("viewer.member.id")));
        market.pm
                .mutate("askDecision", Map.of("id", asked, "memberId", member), "decision", "id")
                .accepted();
        assertThat(blind.ask(OWED).<Integer>get("inbox.owed.totalCount")).isEqualTo(2);
        market.organisation.withdrawRolesOf(blind);
        Answer owed = blind.ask(OWED);
        assertThat(owed.<Integer>list("inbox.owedCounts[?(@.kind=='DECISION_OPEN')].count"))
                .containsExactly(0);
        assertThat(owed.<Integer>list("inbox.owedCounts[?(@.kind=='DECISION_ADVICE')].count"))
                .containsExactly(0);
        assertThat(owed.<Integer>get("inbox.owed.totalCount")).isZero();
        assertThat(owed.<Boolean>get("inbox.owed.pageInfo.hasNextPage")).isFalse();
    }
}
