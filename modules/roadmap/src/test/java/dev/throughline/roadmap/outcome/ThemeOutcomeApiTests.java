package dev.throughline.roadmap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class ThemeOutcomeApiTests {

    private final RoadmapLine line;

    ThemeOutcomeApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void doesNotRepeatTheTargetCondition() {
        String theme = line.theme("Search");
        line.outcome(theme, Map.of("statement", "Find and purchase, in two days!"))
                .refused("OUTCOME_REPEATS_TARGET_CONDITION", "input.statement");
        line.outcome(theme, Map.of("target", RoadmapLine.atMost(line.metric, "2.0")))
                .refused("OUTCOME_REPEATS_TARGET_CONDITION", "input.target");
        String outcome = line.outcome(theme, Map.of("target", RoadmapLine.atMost(line.metric, "10")))
                .id();
        change(outcome, Map.of("statement", "find and purchase in two days"))
                .refused("OUTCOME_REPEATS_TARGET_CONDITION", "input.statement");
        change(outcome, Map.of("target", RoadmapLine.atMost(line.metric, "2")))
                .refused("OUTCOME_REPEATS_TARGET_CONDITION", "input.target");
    }

    @Test
    void saysHowItLeadsToTheTargetCondition() {
        String theme = line.theme("Search");
        line.outcome(theme, Map.of("relation", "")).refused("TEXT_LENGTH", "input.relation");
        Map<String, Object> silent = new HashMap<>(Map.of("themeId", theme, "statement", "Less", "side", "USER"));
        line.pm.mutate("addThemeOutcome", silent, "themeOutcome", "id").failed("BAD_USER_INPUT");
    }

    @Test
    void isMeasuredInWordsWhereItIsQualitative() {
        String theme = line.theme("Search");
        String outcome = line.outcome(theme, Map.of()).id();
        measure(outcome, Map.of("result", "They did", "met", true)).refused("MOVE_NOT_ALLOWED", "input.id");
        theme = line.discovered("Another");
        outcome = line.outcome(theme, Map.of()).id();
        measure(outcome, Map.of("met", true)).refused("RESULT_MISSING", "input.result");
        measure(outcome, Map.of("result", "They did")).refused("RESULT_MISSING", "input.met");
        Answer measured = measure(outcome, Map.of("result", "A much higher rate", "met", true));
        assertThat(measured.<Boolean>get("result.entity.met")).isTrue();
        assertThat(measured.text("result.entity.measuredAt")).isNotEmpty();

        change(outcome, Map.of("statement", "Something else")).accepted();
        Answer anew = line.pm.ask(
                "query ($id: ID!) { node(id: $id) { ... on ThemeOutcome { met measuredAt result } } }",
                Map.of("id", outcome));
        assertThat(anew.<Object>get("node.met")).isNull();
        assertThat(anew.<Object>get("node.result")).isNull();
    }

    @Test
    void keepsWhatWasMeasuredWhereItAsksTheSame() {
        String theme = line.discovered("Search");
        String told = line.outcome(theme, Map.of()).id();
        measure(told, Map.of("result", "They did", "met", true)).accepted();
        Map<String, Object> form = new HashMap<>(Map.of("statement", "People find a plan at once", "side", "USER"));
        form.put("target", null);
        assertThat(change(told, form).<Boolean>get("result.entity.met")).isTrue();

        String metric = line.metric("Time to find");
        line.measure(metric, "5");
        String counted = line.outcome(theme, Map.of("statement", "Sooner", "target", RoadmapLine.atMost(metric, "5")))
                .id();
        measure(counted, Map.of()).accepted();
        assertThat(change(counted, Map.of("target", RoadmapLine.atMost(metric, "5.0")))
                        .<Boolean>get("result.entity.met"))
                .isTrue();
        assertThat(change(counted, Map.of("target", RoadmapLine.atMost(metric, "6")))
                        .<Object>get("result.entity.met"))
                .isNull();
    }

    @Test
    void isMeasuredByItsMetricWhereItHasATarget() {
        String theme = line.discovered("Search");
        String metric = line.metric("Time to find");
        String outcome = line.outcome(theme, Map.of("target", RoadmapLine.atMost(metric, "5")))
                .id();
        measure(outcome, Map.of()).refused("MEASUREMENT_MISSING", "input.id");
        line.measure(metric, "9");
        measure(outcome, Map.of("met", true)).refused("INVALID", "input.met");
        assertThat(measure(outcome, Map.of()).<Boolean>get("result.entity.met")).isFalse();
        line.measure(metric, "5");
        assertThat(measure(outcome, Map.of()).<Boolean>get("result.entity.met")).isTrue();
        Answer read = line.pm.ask("""
                query ($id: ID!) { theme(id: $id) { outcomes { nodes { qualitative met progress { verdict } target { value { text } }
                  theme { title } history { nodes { action } } } } } }""", Map.of("id", theme));
        assertThat(read.<Boolean>get("theme.outcomes.nodes[0].qualitative")).isFalse();
        assertThat(read.text("theme.outcomes.nodes[0].progress.verdict")).isEqualTo("MET");
        assertThat(read.<String>list("theme.outcomes.nodes[0].history.nodes[*].action"))
                .containsExactly("measureThemeOutcome", "measureThemeOutcome", "addThemeOutcome");
    }

    private Answer measure(String outcome, Map<String, ?> more) {
        return call("measureThemeOutcome", outcome, more);
    }

    private Answer change(String outcome, Map<String, ?> more) {
        return call("changeThemeOutcome", outcome, more);
    }

    private Answer call(String mutation, String outcome, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", outcome));
        input.putAll(more);
        return line.pm.mutate(mutation, input, "themeOutcome", "id met measuredAt");
    }
}
