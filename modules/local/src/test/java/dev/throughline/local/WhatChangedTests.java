package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the demo organisations tell the people who come back to them.
@ModuleTest
class WhatChangedTests {

    private static final String QUERY = """
            query { whatChanged { view
              above(first: 50) { nodes { kind words } } at(first: 50) { nodes { kind words } }
              below(first: 100) { nodes { kind words before after } } more } }""";

    private final Actors actors;

    @TempDir
    Path journals;

    private LoadedDemo demo;

    WhatChangedTests(Actors actors) {
        this.actors = actors;
    }

    @BeforeEach
    void load() throws Exception {
        demo = new LoadedDemo(actors, journals);
    }

    /// NY State of Health (S1:74-102).
    @Test
    void tellsTheProductManagerOfTeamXWhatIsAroundTheTargetCondition() {
        Answer changed = ask("pm@nystateofhealth.example");
        assertThat(changed.<String>list("whatChanged.above.nodes[?(@.kind=='STATE_MOVED')].words"))
                .anyMatch(words -> words.startsWith("The vision ") && words.endsWith(" moved from draft to active."))
                .anyMatch(words -> words.startsWith("The challenge ") && words.contains("99"));
        assertThat(changed.<String>list("whatChanged.at.nodes[?(@.kind=='MEASURED')].words"))
                .hasSize(1)
                .allMatch(words -> words.startsWith("The target condition ") && words.contains("was measured: 3"));
        assertThat(changed.<String>list("whatChanged..words"))
                .contains(
                        "The theme \"Search Enhancements\" moved from discovery to delivery.",
                        "The theme \"Subsidy Communication\" was added.");
        assertThat(changed.<Boolean>get("whatChanged.more")).isFalse();
    }

    @Test
    void hidesTheRoadmapAtWorkFromSales() {
        Answer changed = ask("sales@nystateofhealth.example");
        assertThat(changed.<String>list("whatChanged.at.nodes[*].words")).isNotEmpty();
        assertThat(changed.body()).doesNotContain("Search Enhancements").doesNotContain("Subsidy");
    }

    /// Sales already promised it (S1:7-19).
    @Test
    void tellsSalesWhatBecameOfWhatTheyPromised() {
        Answer changed = ask("sales@salespromised.example");
        assertThat(changed.<String>list("whatChanged.at.nodes[?(@.kind=='STATE_MOVED')].words"))
                .anyMatch(words -> words.startsWith("The promise ") && words.endsWith(" to accepted."));
    }

    private Answer ask(String username) {
        Answer answer = demo.actor(username).ask(QUERY);
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }
}
