package dev.throughline.strategy.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class StrategyDocumentApiTests {

    private static final String LINK = "https://docs.example/strategy";

    private final TestOrganisation organisation;
    private final TestOrganisation other;
    private final Statements statements;

    StrategyDocumentApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.other = actors.organisation();
        this.statements = statements;
    }

    @Test
    void attachesChangesAndArchivesWithAHistory() {
        String vision = vision(organisation, Map.of());
        Actor cpo = organisation.as("CPO");
        String id = attach(cpo, Map.of("visionId", vision, "body", "# Why")).id();
        change(cpo, Map.of("id", id, "title", "Why we are here", "expectedVersion", 1))
                .accepted();
        change(cpo, Map.of("id", id, "title", "Late", "expectedVersion", 1))
                .refused("CONFLICT", "input.expectedVersion");

        Answer shown = organisation.as("SALES").ask("""
                { visions { nodes { documents { nodes { id title body url vision { id } } } } } }""");
        assertThat(shown.text("visions.nodes[0].documents.nodes[0].title")).isEqualTo("Why we are here");
        assertThat(shown.text("visions.nodes[0].documents.nodes[0].body")).isEqualTo("# Why");
        assertThat(shown.text("visions.nodes[0].documents.nodes[0].vision.id")).isEqualTo(vision);

        archive(cpo, id).accepted();
        Answer archived = cpo.ask("""
                query ($id: ID!, $vision: ID!) {
                  vision(id: $vision) { documents { nodes { id } } }
                  strategyDocument(id: $id) { archivedAt history { nodes { action } } }
                }""", Map.of("id", id, "vision", vision));
        assertThat(archived.<String>list("vision.documents.nodes")).isEmpty();
        assertThat(archived.<String>list("strategyDocument.history.nodes[*].action"))
                .containsExactly("archiveStrategyDocument", "changeStrategyDocument", "attachStrategyDocument");
    }

    @Test
    void isEitherATextOrALink() {
        String vision = vision(organisation, Map.of());
        Actor cpo = organisation.as("CPO");
        attach(cpo, Map.of("visionId", vision)).refused("INVALID", "input.url");
        attach(cpo, Map.of("visionId", vision, "body", "Text", "url", LINK)).refused("INVALID", "input.url");
        for (String bad : List.of("http://docs.example", "javascript:alert(1)", "https://docs.example/a b")) {
            attach(cpo, Map.of("visionId", vision, "url", bad)).refused("INVALID", "input.url");
        }

        String id = attach(cpo, Map.of("visionId", vision, "body", "Text")).id();
        change(cpo, Map.of("id", id, "url", LINK)).refused("INVALID", "input.url");
        Map<String, Object> moved = new HashMap<>(Map.of("id", id, "url", LINK));
        moved.put("body", null);
        change(cpo, moved).accepted();
    }

    @Test
    void explainsWhatIsWrongWithAnInput() {
        String vision = vision(organisation, Map.of());
        Actor cpo = organisation.as("CPO");
        attach(cpo, Map.of("visionId", vision, "url", LINK, "title", "x".repeat(201)))
                .refused("TEXT_LENGTH", "input.title");
        attach(cpo, Map.of("visionId", vision, "body", "x".repeat(100_001))).refused("TEXT_LENGTH", "input.body");
        attach(cpo, Map.of("url", LINK)).refused("INVALID", "input.challengeId");
        attach(cpo, Map.of("visionId", vision(other, Map.of()), "url", LINK)).refused("NOT_FOUND", "input.visionId");
        String id = attach(cpo, Map.of("visionId", vision, "url", LINK)).id();
        change(other.as("CPO"), Map.of("id", id, "title", "Mine")).refused("NOT_FOUND", "input.id");
        archive(other.as("CPO"), id).refused("NOT_FOUND", "input.id");
        assertThat(other.as("CPO")
                        .ask("query ($id: ID!) { strategyDocument(id: $id) { id } }", Map.of("id", id))
                        .<Object>get("strategyDocument"))
                .isNull();
    }

    @Test
    void givesTheFirstResultForAKeyThatIsUsedTwice() {
        String vision = vision(organisation, Map.of());
        Map<String, String> input = Map.of("visionId", vision, "url", LINK, "idempotencyKey", "once");
        String first = attach(organisation.as("CPO"), input).id();
        assertThat(attach(organisation.as("CPO"), input).id()).isEqualTo(first);
        attach(organisation.as("CPO"), Map.of("visionId", vision, "body", "Other", "idempotencyKey", "once"))
                .refused("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey");
    }

    @Test
    void isChangedOnlyByThoseWhoMayChangeWhatItIsAttachedTo() {
        String rides = organisation.line("Rides");
        Actor ours = organisation.inLine("CPO", rides);
        Actor theirs = organisation.inLine("CPO", organisation.line("Eats"));
        String vision = vision(organisation, Map.of("businessLineId", rides));
        attach(organisation.as("PM"), Map.of("visionId", vision, "url", LINK)).failed("FORBIDDEN");
        attach(organisation.as("VP"), Map.of("visionId", vision, "url", LINK)).failed("FORBIDDEN");
        attach(theirs, Map.of("visionId", vision, "url", LINK)).failed("FORBIDDEN");
        String id = attach(ours, Map.of("visionId", vision, "url", LINK)).id();
        change(theirs, Map.of("id", id, "title", "Mine")).failed("FORBIDDEN");
        archive(theirs, id).failed("FORBIDDEN");
        archive(ours, id).accepted();
    }

    @Test
    void isAttachedToEitherAVisionOrAChallenge() {
        String rides = organisation.line("Rides");
        String vision = vision(organisation, Map.of("businessLineId", rides));
        String challenge = challenge(vision);
        Actor ours = organisation.inLine("VP", rides);
        Actor theirs = organisation.inLine("VP", organisation.line("Eats"));
        attach(organisation.as("CPO"), Map.of("visionId", vision, "challengeId", challenge, "url", LINK))
                .refused("INVALID", "input.challengeId");
        attach(theirs, Map.of("challengeId", challenge, "url", LINK)).failed("FORBIDDEN");
        attach(other.as("CPO"), Map.of("challengeId", challenge, "url", LINK))
                .refused("NOT_FOUND", "input.challengeId");
        String id = attach(ours, Map.of("challengeId", challenge, "url", LINK)).id();
        change(theirs, Map.of("id", id, "title", "Mine")).failed("FORBIDDEN");
        change(ours, Map.of("id", id, "title", "Ours")).accepted();

        Answer shown = organisation.as("PM").ask("""
                query ($id: ID!) {
                  node(id: $id) { ... on StrategyDocument { title vision { id } challenge { id } } }
                  visions(first: 1) { nodes { documents { nodes { id } } challenges(first: 1) { nodes { documents { totalCount nodes { id } } } } } }
                }""", Map.of("id", id));
        assertThat(shown.text("node.challenge.id")).isEqualTo(challenge);
        assertThat(shown.<Object>get("node.vision")).isNull();
        assertThat(shown.<String>list("visions.nodes[0].documents.nodes")).isEmpty();
        assertThat(shown.text("visions.nodes[0].challenges.nodes[0].documents.nodes[0].id"))
                .isEqualTo(id);
        assertThat(shown.<Integer>get("visions.nodes[0].challenges.nodes[0].documents.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void loadsTheDocumentsOfAllParentsWithOneStatement() {
        for (String title : List.of("A", "B", "C")) {
            attach(
                    organisation.as("CPO"),
                    Map.of("visionId", vision(organisation, Map.of()), "url", LINK, "title", title));
        }
        List<String> sent = statements.during(
                () -> organisation.as("CPO").ask("{ visions { nodes { documents(first: 1) { nodes { title } } } } }"));
        assertThat(sent.stream().filter(sql -> sql.contains("strategy_document")))
                .hasSize(1);
    }

    private static String vision(TestOrganisation organisation, Map<String, String> input) {
        Map<String, String> whole = new HashMap<>(Map.of("statement", "The cheap and efficient alternative"));
        whole.putAll(input);
        return organisation
                .as("CPO")
                .mutate("draftVision", whole, "vision", "id")
                .id();
    }

    private String challenge(String vision) {
        return organisation
                .as("VP")
                .mutate("draftChallenge", Map.of("visionId", vision, "statement", "Shorter waits"), "challenge", "id")
                .id();
    }

    private static Answer attach(Actor actor, Map<String, String> input) {
        Map<String, String> whole = new HashMap<>(Map.of("title", "Strategy"));
        whole.putAll(input);
        return actor.mutate("attachStrategyDocument", whole, "strategyDocument", "id");
    }

    private static Answer change(Actor actor, Map<String, ?> input) {
        return actor.mutate("changeStrategyDocument", input, "strategyDocument", "version");
    }

    private static Answer archive(Actor actor, String id) {
        return actor.mutate("archiveStrategyDocument", Map.of("id", id), "strategyDocument", "id");
    }
}
