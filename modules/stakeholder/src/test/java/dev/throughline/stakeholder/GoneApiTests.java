package dev.throughline.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of what somebody has begun who may not enter any more.
@ModuleTest
class GoneApiTests {

    private final Market market;
    private final Statements statements;
    private final Actor leaver;
    private final String leaving;
    private final String account;

    GoneApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
        this.leaver = market.organisation.inLine("VP", market.line);
        this.leaving = member(leaver);
        this.account = market.account("Acme");
    }

    @BeforeEach
    void warm() {
        market.pm.ask("{ viewer { name } }");
    }

    @Test
    void handsADecisionOnOrDropsIt() {
        String open = decision();
        String dropped = decision();
        Market.move(market.pm, "dropDecision", "decision", dropped).refused("DECISION_OF_ANOTHER", "input.id");
        leave();
        handOn(market.sales, open, member(market.sales)).failed("FORBIDDEN");
        Answer decided = market.pm
                .mutate(
                        "decideDecision",
                        Map.of("id", open, "choice", "Yes", "rationale", "Nobody else is here"),
                        "decision",
                        "id")
                .refused("DECISION_OF_ANOTHER", "input.id");
        assertThat(decided.text("result.userErrors[0].message")).contains("hand it on", "drop it");
        market.pm
                .mutate(
                        "changeDecision",
                        Map.of("id", open, "ownerId", member(market.pm), "question", "Another?"),
                        "decision",
                        "id")
                .refused("DECISION_OF_ANOTHER", "input.id");
        handOn(market.teamMember, open, member(market.teamMember)).refused("DECISION_OF_ANOTHER", "input.id");
        handOn(market.pm, open, member(market.cpo)).accepted();
        handOn(market.pm, open, member(market.pm)).refused("DECISION_OF_ANOTHER", "input.id");
        handOn(market.cpo, open, leaving).refused("INVALID", "input.ownerId");
        market.pm
                .mutate("openDecision", Map.of("question", "Build?", "ownerId", leaving), "decision", "id")
                .refused("INVALID", "input.ownerId");
        Market.move(market.pm, "dropDecision", "decision", dropped).accepted();
        assertThat(market.pm
                        .ask("query ($id: ID!) { decision(id: $id) { state owner { id } } }", Map.of("id", dropped))
                        .text("decision.state"))
                .isEqualTo("DROPPED");
    }

    @Test
    void isNamedNowhereAnew() {
        String talk = Market.make(
                market.pm,
                "logConversation",
                "conversation",
                Map.of("kind", "HANDS_ON", "channel", "CALL", "counterpart", "A buyer"));
        String ada = Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Ada"));
        Map<String, Object> meeting =
                Map.of("purpose", "DECIDE", "takesPlaceAt", "2026-01-05T10:00:00Z", "stakeholderIds", List.of(ada));
        String planned = Market.make(
                market.pm, "planEngagement", "engagement", Market.with(meeting, Map.of("memberIds", List.of(leaving))));
        String update = Market.make(market.pm, "draftStatusUpdate", "statusUpdate", Map.of("title", "What we know"));
        String decision = Market.make(
                market.pm, "openDecision", "decision", Map.of("question", "Build?", "ownerId", member(market.pm)));
        leave();
        refused(market.sales, "changeAccount", "account", Map.of("id", account, "ownerId", leaving), "ownerId");
        assertThat(owner(market.sales)).doesNotContain(name(leaving)).contains("Not here any more.");
        assertThat(owner(market.pm)).contains("Not here any more: " + name(leaving));
        refused(market.pm, "changeStakeholder", "stakeholder", Map.of("id", ada, "memberId", leaving), "memberId");
        refused(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Bob", "memberId", leaving), "memberId");
        refused(
                market.pm,
                "changeConversation",
                "conversation",
                Map.of("id", talk, "participantIds", List.of(leaving)),
                "participantIds");
        refused(
                market.pm,
                "addConversationAction",
                "conversationAction",
                Map.of("conversationId", talk, "statement", "Call them", "ownerId", leaving),
                "ownerId");
        refused(
                market.pm,
                "planEngagement",
                "engagement",
                Market.with(meeting, Map.of("memberIds", List.of(leaving))),
                "memberIds");
        refused(
                market.pm,
                "sendStatusUpdate",
                "statusUpdate",
                Map.of("id", update, "memberIds", List.of(leaving)),
                "memberIds");
        refused(market.pm, "askDecision", "decision", Map.of("id", decision, "memberId", leaving), "memberId");
        market.pm
                .mutate(
                        "changeEngagement",
                        Map.of("id", planned, "memberIds", List.of(leaving), "toLearn", "More"),
                        "engagement",
                        "id")
                .accepted();
    }

    private String owner(Actor actor) {
        return actor.mutate("changeAccount", Map.of("id", account, "ownerId", leaving), "account", "id")
                .body();
    }

    private String name(String member) {
        return market.organisation
                .admin()
                .ask("query ($id: ID!) { node(id: $id) { ... on Member { name } } }", Map.of("id", member))
                .text("node.name");
    }

    private static void refused(Actor actor, String mutation, String entity, Map<String, ?> input, String path) {
        actor.mutate(mutation, input, entity, "id").refused("INVALID", "input." + path);
    }

    @Test
    void cancelsWhatWasPlanned() {
        String planned = planned();
        Market.move(market.pm, "cancelConversation", "conversation", planned).failed("FORBIDDEN");
        assertThat(permits(planned)).doesNotContain("CONVERSATION_CREATE");
        leave();
        assertThat(permits(planned)).contains("CONVERSATION_CREATE", "CONVERSATION_READ");
        Market.move(market.pm, "holdConversation", "conversation", planned).failed("FORBIDDEN");
        Market.move(market.sales, "cancelConversation", "conversation", planned).failed("FORBIDDEN");
        Market.move(market.pm, "cancelConversation", "conversation", planned).accepted();
        assertThat(permits(planned)).doesNotContain("CONVERSATION_CREATE");
    }

    @Test
    void takesUpWhatWasToBeDone() {
        String action = action(leaver, planned(), leaving);
        done(market.pm, action).failed("FORBIDDEN");
        assertThat(permits(action)).containsExactly("CONVERSATION_READ");
        leave();
        assertThat(permits(action)).contains("CONVERSATION_CREATE");
        market.pm
                .mutate(
                        "changeConversationAction",
                        Map.of("id", action, "ownerId", member(market.pm)),
                        "conversationAction",
                        "id")
                .accepted();
        done(market.pm, action).accepted();
    }

    @Test
    void leavesToWhoeverIsHereWhatIsTheirs() {
        String talk = planned();
        String handedOver = action(leaver, talk, member(market.teamMember));
        String asked = action(market.cpo, conversation(market.cpo), leaving);
        leave();
        done(market.pm, handedOver).failed("FORBIDDEN");
        done(market.pm, asked).failed("FORBIDDEN");
        assertThat(permits(handedOver)).doesNotContain("CONVERSATION_CREATE");
        assertThat(permits(asked)).doesNotContain("CONVERSATION_CREATE");
        done(market.teamMember, handedOver).accepted();
        done(market.cpo, asked).accepted();
    }

    @Test
    void asksAsOftenForManyAsForOne() {
        String talk = planned();
        action(leaver, talk, member(market.vp));
        leave();
        list();
        List<String> one = statements.during(this::list);
        for (int more = 0; more < 2; more++) {
            action(market.cpo, conversation(market.cpo), member(market.vp));
        }
        assertThat(statements.during(this::list)).hasSameSizeAs(one);
    }

    private Answer list() {
        Answer answer = market.pm.ask(
                "{ conversations { nodes { permissions actions { nodes { permissions } } } } decisions { nodes { permissions } } }");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    @Test
    void dropsADraftAndSaysThatThisMayBeDone() {
        String one = draft();
        String other = draft();
        assertThat(permits(one)).doesNotContain("STAKEHOLDER_CHANGE");
        leave();
        assertThat(permits(one)).contains("STAKEHOLDER_CHANGE");
        assertThat(asked(List.of(one, other))).hasSameSizeAs(asked(List.of(one)));
        Market.move(market.pm, "dropStatusUpdate", "statusUpdate", one).accepted();
        assertThat(permits(one)).doesNotContain("STAKEHOLDER_CHANGE");
    }

    private List<String> asked(List<String> ids) {
        return statements.during(() -> market.pm.ask(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on StatusUpdate { permissions } } }",
                Map.of("ids", ids)));
    }

    private void leave() {
        market.organisation
                .admin()
                .mutate("deactivateMember", Map.of("id", leaving), "member", "id")
                .accepted();
    }

    private String decision() {
        return Market.make(market.pm, "openDecision", "decision", Map.of("question", "Build?", "ownerId", leaving));
    }

    private String planned() {
        return conversation(leaver);
    }

    private String conversation(Actor talker) {
        return Market.make(
                talker,
                "planConversation",
                "conversation",
                Map.of(
                        "kind", "STRATEGIC",
                        "channel", "CALL",
                        "learningGoal", "Why they leave",
                        "accountId", account,
                        "plannedOn", LocalDate.now().plusDays(3).toString()));
    }

    private static String action(Actor actor, String conversation, String owner) {
        return Market.make(
                actor,
                "addConversationAction",
                "conversationAction",
                Map.of("conversationId", conversation, "statement", "Send the numbers", "ownerId", owner));
    }

    private String draft() {
        return Market.make(leaver, "draftStatusUpdate", "statusUpdate", Map.of("title", "What we know"));
    }

    private Answer handOn(Actor actor, String decision, String owner) {
        return actor.mutate("changeDecision", Map.of("id", decision, "ownerId", owner), "decision", "id");
    }

    private static Answer done(Actor actor, String action) {
        return actor.mutate("changeConversationAction", Map.of("id", action, "done", true), "conversationAction", "id");
    }

    private List<String> permits(String id) {
        return market.pm
                .ask("query ($id: ID!) { node(id: $id) { permissions } }", Map.of("id", id))
                .list("node.permissions");
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
