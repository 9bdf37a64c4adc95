package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.conversation.Talks.action;
import static dev.throughline.stakeholder.conversation.Talks.change;
import static dev.throughline.stakeholder.conversation.Talks.done;
import static dev.throughline.stakeholder.conversation.Talks.doneAt;
import static dev.throughline.stakeholder.conversation.Talks.log;
import static dev.throughline.stakeholder.conversation.Talks.member;
import static dev.throughline.stakeholder.conversation.Talks.move;
import static dev.throughline.stakeholder.conversation.Talks.note;
import static dev.throughline.stakeholder.conversation.Talks.plan;
import static dev.throughline.stakeholder.conversation.Talks.today;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
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
            plan(market.pm, today.minusDays(1)).refused("INVALID", "input.plannedOn");
            String planned = plan(market.pm, today).id();
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
        String id = plan(market.pm, today().plusDays(3)).id();
        change(market.pm, id, Map.of("heldOn", today().toString())).refused("INVALID", "input.heldOn");
        move(market.pm, "holdConversation", id, Map.of()).accepted();
        move(market.pm, "cancelConversation", id, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        change(market.pm, id, Map.of("plannedOn", today().toString())).refused("INVALID", "input.plannedOn");
        String other = plan(market.pm, today()).id();
        move(market.pm, "cancelConversation", other, Map.of()).accepted();
        change(market.pm, other, Map.of("agreement", "None")).refused("MOVE_NOT_ALLOWED", "input.id");
        action(market.pm, other, member(market.pm)).refused("MOVE_NOT_ALLOWED", "input.conversationId");
        move(market.pm, "holdConversation", other, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isNotPutOffToADayThatHasPassed() {
        String id = plan(market.pm, today().plusDays(3)).id();
        change(market.pm, id, Map.of("plannedOn", today().minusDays(1).toString()))
                .refused("INVALID", "input.plannedOn");
        change(market.pm, id, Map.of("plannedOn", today().toString())).accepted();
        Map<String, Object> nowhere = new HashMap<>();
        nowhere.put("channel", null);
        change(market.pm, id, nowhere).refused("INVALID", "input.channel");
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
    void keepsAnAccountThatWasArchivedMeanwhile() {
        String account = market.account("Acme");
        String id = log(market.pm, Map.of("accountId", account)).id();
        String other = log(market.pm, Map.of()).id();
        String heard = insight(account);
        Market.move(market.sales, "archiveAccount", "account", account).accepted();
        change(market.pm, id, Map.of("accountId", account, "agreement", "We send a sketch"))
                .accepted();
        change(market.pm, other, Map.of("accountId", account)).refused("INVALID", "input.accountId");
        market.pm
                .mutate(
                        "changeInsight",
                        Map.of("id", heard, "accountId", account, "statement", "They leave late"),
                        "insight",
                        "id")
                .accepted();
    }

    @Test
    void tellsWhoDoesWhatByWhen() {
        String id = log(market.pm, Map.of()).id();
        String action = action(market.pm, id, member(market.teamMember)).id();
        done(market.vp, action, true).failed("FORBIDDEN");
        done(market.teamMember, action, true).accepted();
        String when = doneAt(market.pm, action);
        assertThat(when).isNotNull();
        done(market.teamMember, action, true).accepted();
        assertThat(doneAt(market.pm, action)).isEqualTo(when);
        done(market.pm, action, false).accepted();
        assertThat(doneAt(market.pm, action)).isNull();
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
                { conversations(first: 9) { nodes { kind channel privateNote member { name } participants { name } account { name }
                  actions(first: 3) { nodes { statement owner { name } } } insights(first: 3) { nodes { statement } } } } }""");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private void full() {
        String id = log(market.pm, Map.of("participantIds", List.of(member(market.vp))))
                .id();
        note(market.pm, id, NOTE).accepted();
        action(market.pm, id, member(market.pm)).accepted();
    }

    private String insight(String account) {
        return Market.make(
                market.pm,
                "recordInsight",
                "insight",
                Map.of("kind", "PROBLEM", "source", "SALES", "statement", "They leave", "accountId", account));
    }
}
