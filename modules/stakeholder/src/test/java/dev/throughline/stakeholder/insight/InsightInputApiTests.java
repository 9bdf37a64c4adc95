package dev.throughline.stakeholder.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ModuleTest
class InsightInputApiTests {

    private final Market market;

    InsightInputApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void hasWordsThatCanBeReadInOneGo() {
        for (String text : List.of("", "x".repeat(5001))) {
            record(Map.of("statement", text)).refused("TEXT_LENGTH", "input.statement");
        }
        String id = record(Map.of()).id();
        change(id, Map.of("statement", "x".repeat(5001))).refused("TEXT_LENGTH", "input.statement");
        for (String field : List.of("kind", "statement")) {
            change(id, Collections.singletonMap(field, null)).refused("INVALID", "input." + field);
        }
        for (String because : List.of("", "x".repeat(2001))) {
            move("setAsideInsight", id, Map.of("because", because)).refused("TEXT_LENGTH", "input.because");
        }
        assertThat(queue()).containsExactly(id);
    }

    @Test
    void comesFromAnAccountInUseAndATalkThatWasNotCancelled() {
        String account = market.account("Acme");
        Market.move(market.sales, "archiveAccount", "account", account).accepted();
        record(Map.of("accountId", account)).refused("INVALID", "input.accountId");
        String nobody = account.replaceAll("[0-9a-f]{12}$", "000000000000");
        record(Map.of("accountId", nobody)).refused("NOT_FOUND", "input.accountId");
        String talk = Market.make(
                market.pm,
                "planConversation",
                "conversation",
                Map.of(
                        "kind",
                        "REACTIVE",
                        "channel",
                        "CALL",
                        "counterpart",
                        "A buyer",
                        "plannedOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(1).toString()));
        Market.move(market.pm, "cancelConversation", "conversation", talk).accepted();
        record(Map.of("source", "CONVERSATION", "conversationId", talk))
                .refused("MOVE_NOT_ALLOWED", "input.conversationId");
    }

    @Test
    void tellsAboutAProblemInUseAndAThemeThatGoesOn() {
        String id = record(Map.of()).id();
        String problem = market.problem("It hurts");
        Market.move(market.pm, "archiveProblem", "problem", problem).accepted();
        move("understandInsight", id, Map.of("problemId", problem)).refused("INVALID", "input.problemId");
        String theme = market.discovered("Search");
        market.theme("abandonTheme", theme);
        move("understandInsight", id, Map.of("themeId", theme)).refused("MOVE_NOT_ALLOWED", "input.themeId");
        move("understandInsight", id, Map.of("expectedVersion", 2, "problemId", market.problem("Another")))
                .refused("CONFLICT", "input.expectedVersion");
        assertThat(queue()).containsExactly(id);
    }

    @Test
    void isUnderstoodOrSetAsideThoughBothAreSaidAtOnce() {
        String id = record(Map.of()).id();
        String problem = market.problem("It hurts");
        List<Boolean> moved = Stream.of(Map.of("problemId", problem), Map.of("because", "One voice of many"))
                .map(input -> CompletableFuture.supplyAsync(() -> Market.insisting(
                        () -> move(input.containsKey("because") ? "setAsideInsight" : "understandInsight", id, input))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.<List<Object>>get("result.userErrors").isEmpty())
                .toList();
        assertThat(moved).containsOnlyOnce(true);
        assertThat(queue()).isEmpty();
    }

    @Test
    void waitsByKindAndSource() {
        String problem = record(Map.of("kind", "PROBLEM")).id();
        String survey =
                record(Map.of("source", "FEEDBACK", "channel", "SURVEY")).id();
        assertThat(queue("{kind: {eq: PROBLEM}}")).containsExactly(problem);
        assertThat(queue("{source: {eq: FEEDBACK}}")).containsExactly(survey);
        assertThat(queue("{not: {source: {eq: FEEDBACK}}}")).containsExactly(problem);
    }

    private Answer record(Map<String, ?> more) {
        return market.pm.mutate(
                "recordInsight",
                Market.with(
                        Map.of("kind", "COMPETITOR", "source", "SALES", "statement", "They like the other one better"),
                        more),
                "insight",
                "id");
    }

    private Answer change(String id, Map<String, ?> change) {
        return move("changeInsight", id, change);
    }

    private Answer move(String mutation, String id, Map<String, ?> more) {
        return market.pm.mutate(mutation, Market.with(Map.of("id", id), more), "insight", "id");
    }

    private List<String> queue() {
        return queue("{}");
    }

    private List<String> queue(String filter) {
        return market.vp
                .ask("{ insightQueue(filter: %s) { nodes { id } } }".formatted(filter))
                .list("insightQueue.nodes[*].id");
    }
}
