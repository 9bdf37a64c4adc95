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
        market.pm
                .mutate(
                        "decideDecision",
                        Map.of("id", open, "choice", "Yes", "rationale", "Nobody else is here"),
                        "decision",
                        "id")
                .refused("DECISION_OF_ANOTHER", "input.id");
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
        String action = Market.make(
                leaver,
                "addConversationAction",
                "conversationAction",
                Map.of("conversationId", planned(), "statement", "Send the numbers", "ownerId", leaving));
        done(market.pm, action).failed("FORBIDDEN");
        leave();
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
        return Market.make(
                leaver,
                "planConversation",
                "conversation",
                Map.of(
                        "kind", "STRATEGIC",
                        "channel", "CALL",
                        "learningGoal", "Why they leave",
                        "accountId", account,
                        "plannedOn", LocalDate.now().plusDays(3).toString()));
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
                .ask(
                        "query ($id: ID!) { node(id: $id) { ... on StatusUpdate { permissions } ... on Conversation { permissions } } }",
                        Map.of("id", id))
                .list("node.permissions");
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
