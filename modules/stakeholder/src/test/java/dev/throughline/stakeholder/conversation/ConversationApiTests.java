package dev.throughline.stakeholder.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class ConversationApiTests {

    private static final String NOTE = "They seem unhappy with their own boss";

    private final Market market;
    private final Statements statements;

    ConversationApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
    }

    @Test
    void asksAStrategicTalkWhatIsToBeLearned() {
        log(market.pm, Map.of("kind", "STRATEGIC")).refused("CONVERSATION_GOAL_MISSING", "input.learningGoal");
        String id = log(market.pm, Map.of("kind", "STRATEGIC", "learningGoal", "Why they leave"))
                .id();
        Map<String, Object> without = new HashMap<>(Map.of("id", id));
        without.put("learningGoal", null);
        market.pm
                .mutate("changeConversation", without, "conversation", "id")
                .refused("CONVERSATION_GOAL_MISSING", "input.learningGoal");
        String reactive = log(market.pm, Map.of()).id();
        change(market.pm, reactive, Map.of("kind", "STRATEGIC"))
                .refused("CONVERSATION_GOAL_MISSING", "input.learningGoal");
    }

    @Test
    void asksWithWhom() {
        market.pm
                .mutate("logConversation", Map.of("kind", "REACTIVE", "channel", "CALL"), "conversation", "id")
                .refused("INVALID", "input.accountId");
    }

    @Test
    void refusesWhatWasHeldInTheFutureOfTheOrganisation() {
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            market.organisation
                    .admin()
                    .mutate("changeOrganisation", Map.of("timeZone", zone), "organisation", "id")
                    .accepted();
            LocalDate today = LocalDate.now(ZoneId.of(zone));
            log(market.pm, Map.of("heldOn", today.plusDays(1).toString())).refused("INVALID", "input.heldOn");
            String id = log(market.pm, Map.of("heldOn", today.toString())).id();
            change(market.pm, id, Map.of("heldOn", today.plusDays(1).toString()))
                    .refused("INVALID", "input.heldOn");
            assertThat(log(market.pm, Map.of()).text("result.entity.heldOn")).isEqualTo(today.toString());
            plan(today.minusDays(1)).refused("INVALID", "input.plannedOn");
            String planned = plan(today).id();
            move(
                            market.pm,
                            "holdConversation",
                            planned,
                            Map.of("heldOn", today.plusDays(1).toString()))
                    .refused("INVALID", "input.heldOn");
        }
    }

    @Test
    void isPlannedAndThenHeldOrCancelled() {
        String id = plan(today().plusDays(3)).id();
        change(market.pm, id, Map.of("heldOn", today().toString())).refused("INVALID", "input.heldOn");
        move(market.pm, "holdConversation", id, Map.of()).accepted();
        move(market.pm, "cancelConversation", id, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        change(market.pm, id, Map.of("plannedOn", today().toString())).refused("INVALID", "input.plannedOn");
        String other = plan(today()).id();
        move(market.pm, "cancelConversation", other, Map.of()).accepted();
        change(market.pm, other, Map.of("agreement", "None")).refused("MOVE_NOT_ALLOWED", "input.id");
        action(market.pm, other, member(market.pm)).refused("MOVE_NOT_ALLOWED", "input.conversationId");
        move(market.pm, "holdConversation", other, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isWordedByWhoeverTalksAlone() {
        String id = log(market.pm, Map.of()).id();
        change(market.vp, id, Map.of("agreement", "Mine")).failed("FORBIDDEN");
        move(market.vp, "cancelConversation", id, Map.of()).failed("FORBIDDEN");
        change(market.stakeholder, id, Map.of("agreement", "Mine")).failed("FORBIDDEN");
        log(market.organisation.admin(), Map.of()).failed("FORBIDDEN");
        change(market.pm, id, Map.of("agreement", "We send a sketch", "jobs", List.of("Insure my family")))
                .accepted();
        Answer seen = market.teamMember.ask(
                "query ($id: ID!) { conversation(id: $id) { agreement jobs member { id } } }", Map.of("id", id));
        assertThat(seen.text("conversation.agreement")).isEqualTo("We send a sketch");
        assertThat(seen.<String>list("conversation.jobs")).containsExactly("Insure my family");
        assertThat(seen.text("conversation.member.id")).isEqualTo(member(market.pm));
    }

    @Test
    void showsANoteToItsAuthorAlone() {
        String id = log(market.pm, Map.of()).id();
        note(market.pm, id, NOTE).accepted();
        note(market.vp, id, "Mine").accepted();
        assertThat(noted(market.pm, id)).isEqualTo(NOTE);
        assertThat(noted(market.vp, id)).isEqualTo("Mine");
        for (Actor other : List.of(market.cpo, market.teamMember, market.organisation.admin())) {
            assertThat(noted(other, id)).isNull();
        }
        note(market.sales, id, "Theirs").failed("FORBIDDEN");
        note(market.pm, id, null).accepted();
        assertThat(noted(market.pm, id)).isNull();
        assertThat(noted(market.vp, id)).isEqualTo("Mine");
    }

    @Test
    void leavesNoTraceOfANote() {
        String id = log(market.pm, Map.of()).id();
        note(market.pm, id, NOTE).accepted();
        change(market.pm, id, Map.of("agreement", "Something")).accepted();
        Answer log =
                market.organisation.admin().ask("{ auditLog(first: 100) { nodes { action changed before after } } }");
        assertThat(log.errors()).as(log.body()).isEmpty();
        assertThat(log.body()).contains("changeConversation").doesNotContain(NOTE, "annotateConversation");
        Answer history = market.vp.ask("""
                query ($id: ID!) { conversation(id: $id) { version privateNote
                  history { nodes { action changed before after } } } }""", Map.of("id", id));
        assertThat(history.errors()).as(history.body()).isEmpty();
        assertThat(history.<Integer>get("conversation.version")).isEqualTo(2);
        assertThat(history.body()).doesNotContain(NOTE, "annotateConversation");
    }

    @Test
    void tellsWhoDoesWhatByWhen() {
        String id = log(market.pm, Map.of()).id();
        String action = action(market.pm, id, member(market.teamMember)).id();
        done(market.vp, action, true).failed("FORBIDDEN");
        done(market.teamMember, action, true).accepted();
        String when = doneAt(action);
        assertThat(when).isNotNull();
        done(market.teamMember, action, true).accepted();
        assertThat(doneAt(action)).isEqualTo(when);
        done(market.pm, action, false).accepted();
        assertThat(doneAt(action)).isNull();
    }

    @Test
    void showsSalesTheirOwn() {
        String theirs = log(market.pm, Map.of()).id();
        String mine =
                log(market.sales, Map.of("accountId", market.account("Acme"))).id();
        String action = action(market.pm, theirs, member(market.pm)).id();
        Answer seen = market.sales.ask("""
                query ($theirs: ID!, $action: ID!) { conversation(id: $theirs) { id } node(id: $action) { id }
                  conversations { nodes { id member { id } } } accounts { nodes { conversations { nodes { id } } } } }""", Map.of("theirs", theirs, "action", action));
        assertThat(seen.errors()).as(seen.body()).isEmpty();
        assertThat(seen.<Object>get("conversation")).isNull();
        assertThat(seen.<Object>get("node")).isNull();
        assertThat(seen.<String>list("conversations.nodes[*].id")).containsExactly(mine);
        assertThat(seen.<Object>get("conversations.nodes[0].member")).isNull();
        assertThat(seen.<String>list("accounts.nodes[*].conversations.nodes[*].id"))
                .containsExactly(mine);
        market.stakeholder.ask("{ conversations { nodes { id } } }").failed("FORBIDDEN");
        log(market.stakeholder, Map.of()).failed("FORBIDDEN");
    }

    @Test
    void asksAsOftenForOneAsForMany() {
        full();
        list();
        List<String> one = statements.during(this::list);
        full();
        full();
        assertThat(statements.during(this::list)).hasSameSizeAs(one);
    }

    private Answer list() {
        Answer answer = market.pm.ask("""
                { conversations(first: 9) { nodes { kind channel privateNote member { name } account { name }
                  actions(first: 3) { nodes { statement owner { name } } } insights(first: 3) { nodes { statement } } } } }""");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private void full() {
        String id = log(market.pm, Map.of()).id();
        note(market.pm, id, NOTE).accepted();
        action(market.pm, id, member(market.pm)).accepted();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }

    private static Answer log(Actor actor, Map<String, ?> more) {
        return actor.mutate(
                "logConversation",
                Market.with(Map.of("kind", "REACTIVE", "channel", "CALL", "counterpart", "A buyer"), more),
                "conversation",
                "id heldOn");
    }

    private Answer plan(LocalDate day) {
        return market.pm.mutate(
                "planConversation",
                Map.of(
                        "kind",
                        "STRATEGIC",
                        "channel",
                        "IN_PERSON",
                        "counterpart",
                        "A buyer",
                        "learningGoal",
                        "Why they leave",
                        "plannedOn",
                        day.toString()),
                "conversation",
                "id");
    }

    private static Answer change(Actor actor, String id, Map<String, ?> more) {
        return move(actor, "changeConversation", id, more);
    }

    private static Answer move(Actor actor, String mutation, String id, Map<String, ?> more) {
        return actor.mutate(mutation, Market.with(Map.of("id", id), more), "conversation", "id");
    }

    private static Answer note(Actor actor, String id, String note) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id));
        input.put("privateNote", note);
        return actor.mutate("annotateConversation", input, "conversation", "id");
    }

    private static Object noted(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { conversation(id: $id) { privateNote } }", Map.of("id", id))
                .get("conversation.privateNote");
    }

    private static Answer action(Actor actor, String conversation, String owner) {
        return actor.mutate(
                "addConversationAction",
                Map.of("conversationId", conversation, "statement", "Send a sketch", "ownerId", owner),
                "conversationAction",
                "id");
    }

    private static Answer done(Actor actor, String action, boolean done) {
        return actor.mutate("changeConversationAction", Map.of("id", action, "done", done), "conversationAction", "id");
    }

    private String doneAt(String action) {
        return market.pm
                .ask(
                        "query ($id: ID!) { node(id: $id) { ... on ConversationAction { doneAt } } }",
                        Map.of("id", action))
                .get("node.doneAt");
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
