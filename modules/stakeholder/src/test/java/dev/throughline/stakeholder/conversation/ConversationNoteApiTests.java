package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.conversation.Talks.change;
import static dev.throughline.stakeholder.conversation.Talks.log;
import static dev.throughline.stakeholder.conversation.Talks.note;
import static dev.throughline.stakeholder.conversation.Talks.noted;
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
class ConversationNoteApiTests {

    private static final String NOTE = "They seem unhappy with their own boss";

    private final Market market;

    ConversationNoteApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
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
}
