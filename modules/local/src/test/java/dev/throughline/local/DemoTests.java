package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo holds what the sources say, and nothing else.
@ModuleTest
class DemoTests {

    private static final String UBER = "uber.example";
    private static final String HEALTH = "nystateofhealth.example";
    private static final String LEARNING = "productkata.example";
    private static final String EVERYTHING = """
            {
              visions { nodes { statement state startsOn dueOn owner { name } } }
              challenges { nodes { statement description state startsOn dueOn owner { name } businessLine { name }
                target { comparator quantifier dimension value { text } qualifier { comparator value } metric { name } } } }
              targetConditions { nodes { statement state startsOn dueOn origin owner { name } team { name }
                target { comparator quantifier dimension value { numerator denominator unit } metric { name } }
                progress { state verdict } } }
              metrics { nodes { name measurements { nodes { observedAt value { text } note } } } }
              segments { totalCount }
              roadmaps(first: 3) { nodes { title description state startsOn dueOn team { name } targetCondition { statement }
                themes(first: 5) { nodes { title description priority lane origin state phase { name } problem owner { name } inBuild
                  hypothesis { statement problem solution known unknown }
                  outcomes(first: 3) { nodes { statement side qualitative relation met
                    target { comparator value { text } metric { name } } } }
                  evidence(first: 3) { nodes { part stance statement source } } dependsOn { title } } } } }
            }""";

    private static final String KATA = """
            {
              visions(first: 2) { nodes { statement } }
              challenges(first: 3) { nodes { statement } }
              targetConditions(first: 3) { nodes { statement state team { name }
                obstacles(first: 3) { nodes { statement description state removedByExperiment { learningGoal } } }
                experiments(first: 3) { nodes { learningGoal hypothesis method expectation threshold duration state actual
                  conclusion theme { title } owner { name } learnings(first: 3) { nodes { statement implication } } } }
                thresholdOfKnowledge { known { statement } unknown { statement } assumptions { statement } } } }
            }""";

    private static final String PROMISES = """
            {
              promises(first: 5) { nodes { account { name } wording kind contractual signedOn dueOn state exposure verdict } }
              requests(first: 5) { nodes { wording kind state account { name } } }
              accounts(first: 5) { nodes { name fit commitment value { amount } signedOn } }
              themes { totalCount }
              engagements(first: 5) { nodes { purpose toLearn learned state antiPattern
                participants(first: 5) { nodes { stakeholder { name } } } } }
              statusUpdates(first: 5) { nodes { title state sentences(first: 5) { nodes { section statement node { id } } }
                recipients(first: 5) { nodes { stakeholder { name } } } } }
              conversations(first: 5) { nodes { kind channel member { name } account { name } learningGoal jobs agreement state
                heldOn insights(first: 5) { nodes { kind source statement state problem { statement } setAsideBecause } } } }
              insightQueue(first: 5) { nodes { statement raisedBy { name } } }
              advisoryGroups { totalCount }
            }""";

    private final Actors actors;

    @TempDir
    Path journals;

    private LoadedDemo demo;

    DemoTests(Actors actors) {
        this.actors = actors;
    }

    @BeforeEach
    void load() throws Exception {
        demo = new LoadedDemo(actors, journals);
    }

    @Test
    void holdsWhatIsSaidAboutUber() throws Exception {
        assertThat(demo.ask("pm@" + UBER, EVERYTHING, Map.of()).path("data")).isEqualTo(json("uber-expected.json"));
    }

    @Test
    void holdsWhatIsSaidAboutNyStateOfHealth() throws Exception {
        assertThat(demo.ask("pm@" + HEALTH, EVERYTHING, Map.of()).path("data"))
                .isEqualTo(json("ny-state-of-health-expected.json"));
    }

    @Test
    void holdsTheKataThatItsSourcesTell() throws Exception {
        assertThat(demo.ask("pm@" + LEARNING, KATA, Map.of()).path("data"))
                .isEqualTo(json("product-kata-expected.json"));
    }

    @Test
    void inventsNoResultForSearchEnhancements() throws Exception {
        assertThat(demo.ask("pm@" + HEALTH, KATA, Map.of()).path("data"))
                .isEqualTo(json("ny-state-of-health-kata-expected.json"));
    }

    @Test
    void holdsWhatSalesPromisedInBothWordings() throws Exception {
        assertThat(demo.ask("pm@salespromised.example", PROMISES, Map.of()).path("data"))
                .isEqualTo(json("sales-promised-expected.json"));
    }

    @Test
    void answersTheLineToEveryDemoUser() throws Exception {
        for (String domain : List.of(UBER, HEALTH, LEARNING)) {
            for (String level : List.of("admin", "cpo", "vp", "pm", "team-member", "stakeholder", "sales")) {
                JsonNode answer = demo.ask(level + "@" + domain, Demo.LINE, Map.of());
                assertThat(answer.has("errors")).as(answer.toString()).isFalse();
                assertThat(answer.at("/data/visions/nodes/0/challenges/nodes/0/targetConditions/nodes/0/statement")
                                .asString(""))
                        .as(level + "@" + domain)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void changesNothingWhenItIsLoadedAgain() throws Exception {
        assertThat(demo.load(UBER)).isZero();
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        JsonNode before = everything();
        List<String> lines = Files.readAllLines(demo.journal(UBER));
        for (int kept : List.of(0, 7, lines.size() - 2, lines.size() - 1)) {
            Files.write(demo.journal(UBER), lines.subList(0, kept));
            assertThat(demo.load(UBER)).isEqualTo(lines.size() - 1 - kept);
            assertThat(everything()).isEqualTo(before);
            assertThat(Files.readAllLines(demo.journal(UBER))).isEqualTo(lines);
        }
    }

    private JsonNode everything() throws IOException, InterruptedException {
        return demo.ask("pm@" + UBER, EVERYTHING, Map.of());
    }

    private static JsonNode json(String name) {
        return JsonMapper.shared().readTree(Resource.text(name));
    }
}
