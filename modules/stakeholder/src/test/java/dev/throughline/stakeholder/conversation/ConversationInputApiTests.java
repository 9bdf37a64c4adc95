package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.conversation.Talks.action;
import static dev.throughline.stakeholder.conversation.Talks.change;
import static dev.throughline.stakeholder.conversation.Talks.log;
import static dev.throughline.stakeholder.conversation.Talks.member;
import static dev.throughline.stakeholder.conversation.Talks.move;
import static dev.throughline.stakeholder.conversation.Talks.note;
import static dev.throughline.stakeholder.conversation.Talks.noted;
import static dev.throughline.stakeholder.conversation.Talks.plan;
import static dev.throughline.stakeholder.conversation.Talks.today;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ModuleTest
class ConversationInputApiTests {

    private final Market market;

    ConversationInputApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void hasTextsThatCanBeReadInOneGo() {
        Map.of("counterpart", 500, "learningGoal", 2000, "agreement", 10_000).forEach((field, most) -> {
            log(market.pm, Map.of(field, "x".repeat(most + 1))).refused("TEXT_LENGTH", "input." + field);
            log(market.pm, Map.of(field, "")).refused("TEXT_LENGTH", "input." + field);
            String id = log(market.pm, Map.of(field, "x".repeat(most))).id();
            change(market.pm, id, Map.of(field, "x".repeat(most + 1))).refused("TEXT_LENGTH", "input." + field);
        });
        log(market.pm, Map.of("jobs", Collections.nCopies(21, "Insure my family")))
                .refused("INVALID", "input.jobs");
        String id = log(market.pm, Map.of("jobs", Collections.nCopies(20, "Insure my family")))
                .id();
        change(market.pm, id, Map.of("jobs", Collections.nCopies(21, "Insure my family")))
                .refused("INVALID", "input.jobs");
        note(market.pm, id, "").refused("TEXT_LENGTH", "input.privateNote");
        note(market.pm, id, "x".repeat(20_001)).refused("TEXT_LENGTH", "input.privateNote");
        assertThat(noted(market.pm, id)).isNull();
    }

    @Test
    void asksAPlanWhatIsToBeLearned() {
        market.pm
                .mutate(
                        "planConversation",
                        Map.of(
                                "kind",
                                "STRATEGIC",
                                "channel",
                                "CALL",
                                "counterpart",
                                "A buyer",
                                "plannedOn",
                                today().toString()),
                        "conversation",
                        "id")
                .refused("CONVERSATION_GOAL_MISSING", "input.learningGoal");
    }

    @Test
    void isWithSomebodyWhoIsThere() {
        String account = market.account("Acme");
        String nobody = account.replaceAll("[0-9a-f]{12}$", "000000000000");
        log(market.pm, Map.of("accountId", nobody)).refused("NOT_FOUND", "input.accountId");
        Market.move(market.sales, "archiveAccount", "account", account).accepted();
        log(market.pm, Map.of("accountId", account)).refused("INVALID", "input.accountId");
        String stakeholder = Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Finance"));
        log(market.sales, Map.of("stakeholderId", stakeholder)).failed("FORBIDDEN");
        Market.move(market.pm, "archiveStakeholder", "stakeholder", stakeholder).accepted();
        log(market.pm, Map.of("stakeholderId", stakeholder)).refused("INVALID", "input.stakeholderId");
        String id = log(market.pm, Map.of()).id();
        Map<String, Object> alone = new HashMap<>();
        alone.put("counterpart", null);
        change(market.pm, id, alone).refused("INVALID", "input.accountId");
    }

    @Test
    void keepsWhatItsStateNeeds() {
        String planned = plan(market.pm, today()).id();
        String held = log(market.pm, Map.of()).id();
        for (String field : List.of("kind", "channel")) {
            change(market.pm, held, cleared(field)).refused("INVALID", "input." + field);
        }
        change(market.pm, planned, cleared("plannedOn")).refused("INVALID", "input.plannedOn");
        change(market.pm, held, cleared("heldOn")).refused("INVALID", "input.heldOn");
    }

    @Test
    void hasSomethingToDoThatSomebodyOwes() {
        String id = log(market.pm, Map.of()).id();
        String me = member(market.pm);
        String nobody = me.replaceAll("[0-9a-f]{12}$", "000000000000");
        action(market.pm, id, nobody).refused("NOT_FOUND", "input.ownerId");
        String action = action(market.pm, id, me).id();
        for (String text : Arrays.asList("", "x".repeat(2001))) {
            owed(action, Map.of("statement", text)).refused("TEXT_LENGTH", "input.statement");
        }
        owed(action, cleared("statement")).refused("INVALID", "input.statement");
        owed(action, cleared("ownerId")).refused("INVALID", "input.ownerId");
        owed(action, Map.of("expectedVersion", 7)).refused("CONFLICT", "input.expectedVersion");
        owed(action, Map.of("ownerId", member(market.vp), "dueOn", today().toString()))
                .accepted();
    }

    @Test
    void isChangedAsItWasLastRead() {
        String id = log(market.pm, Map.of()).id();
        change(market.pm, id, Map.of("expectedVersion", 2, "agreement", "None"))
                .refused("CONFLICT", "input.expectedVersion");
        String planned = plan(market.pm, today()).id();
        move(market.pm, "holdConversation", planned, Map.of("expectedVersion", 2))
                .refused("CONFLICT", "input.expectedVersion");
        move(market.pm, "cancelConversation", planned, Map.of("expectedVersion", 2))
                .refused("CONFLICT", "input.expectedVersion");
    }

    @Test
    void isHeldOrCancelledThoughBothAreSaidAtOnce() {
        String id = plan(market.pm, today()).id();
        List<Boolean> moved = Stream.of("holdConversation", "cancelConversation", "holdConversation")
                .map(mutation -> CompletableFuture.supplyAsync(
                        () -> Market.insisting(() -> move(market.pm, mutation, id, Map.of()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.<List<Object>>get("result.userErrors").isEmpty())
                .toList();
        assertThat(moved).containsOnlyOnce(true);
        Answer seen = market.pm.ask("query ($id: ID!) { conversation(id: $id) { version state } }", Map.of("id", id));
        assertThat(seen.<Integer>get("conversation.version")).isEqualTo(2);
    }

    private Answer owed(String action, Map<String, ?> change) {
        return market.pm.mutate(
                "changeConversationAction", Market.with(Map.of("id", action), change), "conversationAction", "id");
    }

    private static Map<String, Object> cleared(String field) {
        return Collections.singletonMap(field, null);
    }
}
