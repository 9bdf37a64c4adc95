package dev.throughline.experiment.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class KnowledgeApiTests {

    private final KataLine line;
    private final Ledger ledger;

    KnowledgeApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
        this.ledger = Ledger.begin(line);
    }

    @Test
    void replaysTheLedgerAtThreeDates() {
        String pain = ledger.add("UNKNOWN", "What the biggest pain is", "2017-01-01T00:00:00Z")
                .id();
        String upload = ledger.add("ASSUMPTION", "Teachers need to upload content", "2017-01-02T00:00:00Z")
                .id();
        ledger.add("KNOWN", "Courses are created slowly", "2017-01-03T00:00:00Z")
                .accepted();
        String video = ledger.move(pain, "KNOWN", "Video editing is the biggest pain", "2017-02-01T00:00:00Z")
                .id();
        ledger.move(upload, "UNKNOWN", null, "2017-02-15T00:00:00Z").accepted();
        ledger.move(video, "KNOWN", "Video editing is the biggest pain of most", "2017-03-01T00:00:00Z")
                .accepted();
        ledger.add("UNKNOWN", "Which tool helps", "2017-03-02T00:00:00Z").accepted();

        assertThat(ledger.threshold("2017-01-01T12:00:00Z"))
                .isEqualTo(Map.of(
                        "known", List.of(),
                        "unknown", List.of("What the biggest pain is"),
                        "assumptions", List.of()));
        assertThat(ledger.threshold("2017-02-10T00:00:00Z"))
                .isEqualTo(Map.of(
                        "known", List.of("Courses are created slowly", "Video editing is the biggest pain"),
                        "unknown", List.of(),
                        "assumptions", List.of("Teachers need to upload content")));
        assertThat(ledger.threshold(null))
                .isEqualTo(Map.of(
                        "known", List.of("Courses are created slowly", "Video editing is the biggest pain of most"),
                        "unknown", List.of("Teachers need to upload content", "Which tool helps"),
                        "assumptions", List.of()));

        Answer changes = line.pm.ask("""
                query ($id: ID!) { targetCondition(id: $id) {
                  knowledgeChanges(from: "2017-01-02T12:00:00Z", to: "2017-12-31T00:00:00Z") {
                    kind before { kind statement } after { kind statement } learnings { id } } } }""", Map.of("id", line.condition));
        assertThat(changes.<String>list("targetCondition.knowledgeChanges[*].kind"))
                .containsExactly("MOVED", "MOVED", "APPEARED", "APPEARED");
        assertThat(changes.<String>list("targetCondition.knowledgeChanges[*].after.statement"))
                .containsExactly(
                        "Video editing is the biggest pain of most",
                        "Teachers need to upload content",
                        "Courses are created slowly",
                        "Which tool helps");
        assertThat(changes.<String>list("targetCondition.knowledgeChanges[0].learnings[*].id"))
                .containsExactly(ledger.learning());
        assertThat(changes.<String>list("targetCondition.knowledgeChanges[2].learnings[*].id"))
                .isEmpty();
        Answer reworded = line.pm.ask("""
                query ($id: ID!) { targetCondition(id: $id) {
                  knowledgeChanges(from: "2017-02-16T00:00:00Z", to: "2017-03-01T12:00:00Z") { kind } } }""", Map.of("id", line.condition));
        assertThat(reworded.<String>list("targetCondition.knowledgeChanges[*].kind"))
                .containsExactly("REWORDED");
    }

    @Test
    void saysWhichLearningMovedWhat() {
        String pain = ledger.add("UNKNOWN", "What the biggest pain is", "2017-01-01T00:00:00Z")
                .id();
        String known = ledger.move(pain, "KNOWN", "Video editing", null).id();
        Answer read = line.pm.ask("""
                query ($id: ID!) { knowledgeItem(id: $id) { kind statement since until learning { statement } former { id until
                  endedByLearning { id } next { id } } targetCondition { statement } team { name } permissions
                  history { nodes { action } } } }""", Map.of("id", known));
        assertThat(read.text("knowledgeItem.learning.statement")).isEqualTo("They edit videos");
        assertThat(read.text("knowledgeItem.former.id")).isEqualTo(pain);
        assertThat(read.text("knowledgeItem.former.until")).isEqualTo(read.text("knowledgeItem.since"));
        assertThat(read.text("knowledgeItem.former.endedByLearning.id")).isEqualTo(ledger.learning());
        assertThat(read.text("knowledgeItem.former.next.id")).isEqualTo(known);
        Answer learned = line.pm.ask(
                "query ($id: ID!) { learning(id: $id) { knowledge { statement } experiment { learningGoal } } }",
                Map.of("id", ledger.learning()));
        assertThat(learned.<String>list("learning.knowledge[*].statement")).containsExactly("Video editing");
    }

    @Test
    void movesBecauseOfALearningOnly() {
        String pain = ledger.add("UNKNOWN", "What the biggest pain is", "2017-01-01T00:00:00Z")
                .id();
        line.pm
                .mutate("moveKnowledgeItem", Map.of("id", pain, "kind", "KNOWN"), "knowledgeItem", "id")
                .refused("LEARNING_MISSING", "input.learningId");
        line.pm
                .mutate(
                        "moveKnowledgeItem",
                        Map.of(
                                "id",
                                pain,
                                "kind",
                                "KNOWN",
                                "learningId",
                                "learning_" + UUID.randomUUID().toString().replace("-", "")),
                        "knowledgeItem",
                        "id")
                .refused("NOT_FOUND", "input.learningId");
        ledger.move(pain, "UNKNOWN", null, null).refused("INVALID", "input.kind");
        ledger.move(pain, "KNOWN", "", null).refused("TEXT_LENGTH", "input.statement");
        ledger.move(pain, "KNOWN", null, "2016-12-31T00:00:00Z").refused("INVALID", "input.at");
        ledger.move(pain, "KNOWN", null, "2999-01-01T00:00:00Z").refused("INVALID", "input.at");
        ledger.add("KNOWN", "Tomorrow", "2999-01-01T00:00:00Z").refused("INVALID", "input.at");
        ledger.move(pain, "KNOWN", "Video editing", null).accepted();
        ledger.move(pain, "ASSUMPTION", null, null).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void dropsWhatNoLongerMattersAndKeepsItReadable() {
        String pain =
                ledger.add("ASSUMPTION", "They upload", "2017-01-01T00:00:00Z").id();
        line.pm
                .mutate(
                        "dropKnowledgeItem",
                        Map.of("id", pain, "at", "2017-02-01T00:00:00Z", "learningId", ledger.learning()),
                        "knowledgeItem",
                        "id")
                .accepted();
        assertThat(ledger.threshold("2017-01-15T00:00:00Z").get("assumptions")).containsExactly("They upload");
        assertThat(ledger.threshold("2017-02-01T00:00:00Z").get("assumptions")).isEmpty();
        line.pm
                .mutate("dropKnowledgeItem", Map.of("id", pain), "knowledgeItem", "id")
                .refused("MOVE_NOT_ALLOWED", "input.id");
        Answer changes = line.pm.ask("""
                query ($id: ID!) { targetCondition(id: $id) { knowledgeChanges(from: "2017-01-15T00:00:00Z") {
                  kind after { id } learnings { id } } } }""", Map.of("id", line.condition));
        assertThat(changes.<String>list("targetCondition.knowledgeChanges[*].kind"))
                .containsExactly("DROPPED");
        assertThat(changes.<String>list("targetCondition.knowledgeChanges[0].learnings[*].id"))
                .containsExactly(ledger.learning());
    }

    @Test
    void comparesNothingWithTheFuture() {
        String query =
                "query ($id: ID!, $from: DateTime!) { targetCondition(id: $id) { knowledgeChanges(from: $from) { kind } } }";
        assertThat(line.pm
                        .ask(query, Map.of("id", line.condition, "from", "2999-01-01T00:00:00Z"))
                        .errors())
                .singleElement()
                .asString()
                .contains("argument=[\"from\"]");
    }

    @Test
    void movesOnceWhereManyMoveIt() throws Exception {
        String pain = ledger.add("UNKNOWN", "What the biggest pain is", "2017-01-01T00:00:00Z")
                .id();
        try (var people = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> work = IntStream.range(0, 6)
                    .mapToObj(turn -> (Callable<Answer>) () -> ledger.move(pain, "KNOWN", "Version " + turn, null))
                    .toList();
            long moved = 0;
            for (var done : people.invokeAll(work)) {
                moved += done.get().body().contains("\"userErrors\":[]") ? 1 : 0;
            }
            assertThat(moved).isEqualTo(1);
        }
        assertThat(ledger.threshold(null).get("known")).hasSize(1);
        assertThat(ledger.threshold(null).get("unknown")).isEmpty();
    }

    @Test
    void isAboutAThemeOfTheTeamAndForItsPeople() {
        line.pm
                .mutate(
                        "addKnowledgeItem",
                        Map.of(
                                "targetConditionId",
                                line.condition,
                                "themeId",
                                line.theme,
                                "kind",
                                "UNKNOWN",
                                "statement",
                                "Which tool helps"),
                        "knowledgeItem",
                        "id")
                .accepted();
        assertThat(line.pm
                        .ask(
                                "query ($id: ID!) { theme(id: $id) { thresholdOfKnowledge { unknown { statement } } } }",
                                Map.of("id", line.theme))
                        .<String>list("theme.thresholdOfKnowledge.unknown[*].statement"))
                .containsExactly("Which tool helps");
        String other = line.organisation.team("Other", line.line);
        String theirs = line.condition(other, "Theirs", "3");
        var stranger = line.organisation.inTeam("PM", other);
        Map<String, Object> input =
                new HashMap<>(Map.of("targetConditionId", line.condition, "kind", "KNOWN", "statement", "Ours"));
        stranger.mutate("addKnowledgeItem", input, "knowledgeItem", "id").failed("FORBIDDEN");
        input.put("targetConditionId", theirs);
        input.put("themeId", line.theme);
        stranger.mutate("addKnowledgeItem", input, "knowledgeItem", "id")
                .refused("THEME_OF_ANOTHER_TEAM", "input.themeId");
        Answer sales = line.organisation
                .as("SALES")
                .ask(
                        "query ($id: ID!) { learnings { nodes { statement experiment { id } knowledge { id } } } targetCondition(id: $id) { thresholdOfKnowledge { at } kata { learnedBy } knowledgeChanges(from: \"2017-01-01T00:00:00Z\") { kind } } }",
                        Map.of("id", line.condition));
        assertThat(sales.<String>list("learnings.nodes[*].statement")).containsExactly("They edit videos");
        assertThat(sales.<Object>get("learnings.nodes[0].experiment")).isNull();
        assertThat(sales.<Object>get("learnings.nodes[0].knowledge")).isNull();
        assertThat(sales.<Object>get("targetCondition.thresholdOfKnowledge")).isNull();
        assertThat(sales.<Object>get("targetCondition.kata")).isNull();
        assertThat(sales.<Object>get("targetCondition.knowledgeChanges")).isNull();
    }
}
