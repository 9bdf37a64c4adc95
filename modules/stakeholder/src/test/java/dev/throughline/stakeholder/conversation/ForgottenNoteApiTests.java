package dev.throughline.stakeholder.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.AdminEndpoint;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.StoredRows;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ModuleTest
class ForgottenNoteApiTests {

    private static final AdminEndpoint KEYCLOAK = new AdminEndpoint();
    private static final String NOTES = "stakeholder.conversation_note";

    private final Market market;

    ForgottenNoteApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        KEYCLOAK.register(properties);
        properties.add("throughline.jobs.retry", () -> "100ms");
    }

    @Test
    void forgetsTheNotesOfWhoeverIsErasedAndNoOthers() {
        String id = Market.make(
                market.pm,
                "logConversation",
                "conversation",
                Map.of("kind", "REACTIVE", "channel", "CALL", "counterpart", "A buyer"));
        note(market.vp, id, "What they will not miss");
        note(market.pm, id, "What stays");
        Answer viewer = market.vp.ask("{ viewer { member { id email } } }");
        Actor admin = market.organisation.admin();
        admin.mutate(
                        "eraseMember",
                        Map.of("id", viewer.text("viewer.member.id"), "email", viewer.text("viewer.member.email")),
                        "member",
                        "id")
                .accepted();
        new JobsOf(admin)
                .done(admin.ask("{ jobs(filter: {kind: {eq: ERASE_MEMBER}}) { nodes { id } } }")
                        .text("jobs.nodes[0].id"));
        assertThat(StoredRows.of(market.organisation.id()).get(NOTES))
                .singleElement()
                .asString()
                .contains("What stays");
    }

    private static void note(Actor actor, String id, String note) {
        actor.mutate("annotateConversation", Map.of("id", id, "privateNote", note), "conversation", "id")
                .accepted();
    }
}
