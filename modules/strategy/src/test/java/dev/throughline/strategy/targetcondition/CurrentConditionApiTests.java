package dev.throughline.strategy.targetcondition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class CurrentConditionApiTests {

    private static final String ONE = """
            query ($id: ID!) { targetCondition(id: $id) { currentCondition { segment { key } value { text } } } }""";
    private static final String PAGE = """
            { targetConditions { nodes { statement currentCondition { observedAt value { text } } } } }""";

    private final StrategyLine line;
    private final Statements statements;

    CurrentConditionApiTests(Actors actors, Statements statements) {
        this.line = new StrategyLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void isTheLatestOfTheWholeAndOfEachSegment() {
        String metric = line.metric("Orders", "SCALAR", Map.of("dimension", "city", "unit", "orders"));
        String delft = line.segment("Delft");
        String leiden = line.segment("Leiden");
        line.measure(metric, Map.of("value", "1"), "2017-01-01T00:00:00Z");
        line.measure(metric, Map.of("value", "3"), "2017-03-01T00:00:00Z");
        line.measure(metric, Map.of("value", "2"), "2017-02-01T00:00:00Z");
        line.measure(metric, delft, Map.of("value", "11"), "2017-01-01T00:00:00Z");
        line.measure(metric, delft, Map.of("value", "12"), "2017-02-01T00:00:00Z");
        line.measure(metric, leiden, Map.of("value", "21"), "2017-01-01T00:00:00Z");
        Answer answer = line.pm.ask(ONE, Map.of("id", draft("Orders arrive", metric)));

        assertThat(answer.<Map<String, Object>>list("targetCondition.currentCondition"))
                .containsExactlyInAnyOrder(whole("3 orders"), of("Delft", "12 orders"), of("Leiden", "21 orders"));
    }

    @Test
    void leavesOutWhatWasCorrected() {
        String metric = line.metric("Complaints", "SCALAR", Map.of("unit", "letters"));
        line.measure(metric, Map.of("value", "5"), "2017-01-01T00:00:00Z");
        String wrong = line.measure(metric, Map.of("value", "900"), "2017-02-01T00:00:00Z");
        line.pm
                .mutate("correctMeasurement", Map.of("id", wrong, "value", Map.of("value", "9")), "measurement", "id")
                .accepted();
        Answer answer = line.pm.ask(ONE, Map.of("id", draft("Fewer complain", metric)));

        assertThat(answer.<Map<String, Object>>list("targetCondition.currentCondition"))
                .containsExactly(whole("9 letters"));
    }

    @Test
    void isEmptyWithoutAMeasurementAndNothingWithoutATarget() {
        String unmeasured = draft("Unmeasured", line.metric("New", "SCALAR", Map.of()));
        String vague = line.draft(Map.of("statement", "Vague")).id();

        assertThat(line.pm.ask(ONE, Map.of("id", unmeasured)).<Object>list("targetCondition.currentCondition"))
                .isEmpty();
        assertThat(line.pm.ask(ONE, Map.of("id", vague)).<Object>get("targetCondition.currentCondition"))
                .isNull();
    }

    @Test
    void isReadForAWholePageByOneStatementWhichEndsTheSnapshot() {
        String metric = line.metric("Shared", "SCALAR", Map.of());
        line.measure(metric, Map.of("value", "7"), "2017-01-01T00:00:00Z");
        draft("First", metric);
        draft("Second", metric);
        String other = line.metric("Other", "SCALAR", Map.of());
        line.measure(other, Map.of("value", "8"), "2017-01-01T00:00:00Z");
        draft("Third", other);
        line.pm.ask(PAGE);

        List<String> sent = statements.during(() -> assertThat(
                        line.pm.ask(PAGE).<Object>list("targetConditions.nodes[*].currentCondition[*].value.text"))
                .contains("7", "8"));
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).startsWith("begin");
        assertThat(sent.getLast()).contains("measurement").endsWith("commit");
    }

    private String draft(String statement, String metric) {
        Map<String, Object> target = Map.of("metricId", metric, "comparator", "GTE", "value", Map.of("value", "1"));
        return line.draft(Map.of("statement", statement, "target", target)).id();
    }

    private static Map<String, Object> whole(String text) {
        Map<String, Object> whole = new HashMap<>(Map.of("value", Map.of("text", text)));
        whole.put("segment", null);
        return whole;
    }

    private static Map<String, Object> of(String segment, String text) {
        return Map.of("segment", Map.of("key", segment), "value", Map.of("text", text));
    }
}
