package dev.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class TreeApiTests {

    private static final String TREE = """
            { visions(first: 1) { nodes { statement state
                challenges(first: 5) { nodes { statement state progress { verdict }
                  initiatives(first: 3) { nodes { question state
                    targetConditions(first: 3) { nodes { ...condition } } } }
                  targetConditions(first: 3) { nodes { ...condition } } } } } } }
            fragment condition on TargetCondition { statement state path { headline } warnings { code }
              target { comparator value { text } } progress { state verdict fraction { percent } }
              currentCondition { observedAt value { text } } }""";

    private final StrategyLine line;
    private final Statements statements;

    TreeApiTests(Actors actors, Statements statements) {
        this.line = new StrategyLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void costsTheSameStatementsHoweverManyNodesThereAre() {
        grow("first", 1);
        line.pm.ask(TREE);
        List<String> small = statements.during(() -> line.pm.ask(TREE));
        grow("second", 3);
        List<String> large = statements.during(() -> line.pm.ask(TREE));

        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(35);
        assertThat(large).filteredOn(sql -> sql.contains("set_config")).hasSize(1);
        Answer tree = line.pm.ask(TREE);
        assertThat(
                        tree.<String>list(
                                "visions.nodes[0].challenges.nodes[*].initiatives.nodes[*].targetConditions.nodes[*].statement"))
                .hasSize(4);
        assertThat(
                        tree.<String>list(
                                "visions.nodes[0].challenges.nodes[1].initiatives.nodes[0].targetConditions.nodes[0].path[*].headline"))
                .containsExactly("The vision", "Challenge first 0", "What keeps them away?");
    }

    @Test
    void readsOneSnapshot() {
        List<String> sent = statements.during(() -> line.pm.ask(TREE));
        assertThat(sent.getFirst()).startsWith("begin isolation level repeatable read read only; select set_config(");
    }

    private void grow(String name, int challenges) {
        for (int number = 0; number < challenges; number++) {
            String challenge =
                    line.challenge(Map.of("statement", "Challenge " + name + " " + number, "position", number + 2));
            String initiative = line.vp
                    .mutate(
                            "draftInitiative",
                            Map.of("challengeId", challenge, "question", "What keeps them away?"),
                            "initiative",
                            "id")
                    .id();
            String metric = line.metric("Metric " + name + number, "SCALAR", Map.of());
            line.measure(metric, Map.of("value", "10"), "2017-01-01T00:00:00Z");
            Map<String, Object> input = new HashMap<>(Map.of(
                    "teamId",
                    line.team,
                    "initiativeId",
                    initiative,
                    "statement",
                    "Condition " + name + number,
                    "target",
                    Map.of("metricId", metric, "comparator", "LT", "value", Map.of("value", "5"))));
            line.pm
                    .mutate("draftTargetCondition", input, "targetCondition", "id")
                    .accepted();
        }
    }
}
