package dev.throughline.stakeholder.conversation;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// What is done with conversations, as their tests do it.
final class Talks {

    private Talks() {}

    static Answer log(Actor actor, Map<String, ?> more) {
        return actor.mutate(
                "logConversation",
                Market.with(Map.of("kind", "REACTIVE", "channel", "CALL", "counterpart", "A buyer"), more),
                "conversation",
                "id heldOn");
    }

    static Answer plan(Actor actor, LocalDate day) {
        return actor.mutate(
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

    static Answer change(Actor actor, String id, Map<String, ?> more) {
        return move(actor, "changeConversation", id, more);
    }

    static Answer move(Actor actor, String mutation, String id, Map<String, ?> more) {
        return actor.mutate(mutation, Market.with(Map.of("id", id), more), "conversation", "id");
    }

    static Answer note(Actor actor, String id, String note) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id));
        input.put("privateNote", note);
        return actor.mutate("annotateConversation", input, "conversation", "id");
    }

    static Object noted(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { conversation(id: $id) { privateNote } }", Map.of("id", id))
                .get("conversation.privateNote");
    }

    static Object seenBy(Actor actor, String id) {
        return actor.ask("query ($id: ID!) { conversation(id: $id) { id } }", Map.of("id", id))
                .get("conversation.id");
    }

    static Answer action(Actor actor, String conversation, String owner) {
        return actor.mutate(
                "addConversationAction",
                Map.of("conversationId", conversation, "statement", "Send a sketch", "ownerId", owner),
                "conversationAction",
                "id");
    }

    static Answer done(Actor actor, String action, boolean done) {
        return actor.mutate("changeConversationAction", Map.of("id", action, "done", done), "conversationAction", "id");
    }

    static String doneAt(Actor actor, String action) {
        return actor.ask(
                        "query ($id: ID!) { node(id: $id) { ... on ConversationAction { doneAt } } }",
                        Map.of("id", action))
                .get("node.doneAt");
    }

    static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
