package dev.throughline.strategy.targetcondition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The vectors T1 to T8 of the domain, through the API.
@ModuleTest
class VectorsApiTests {

    private final StrategyLine line;

    VectorsApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
    }

    @Test
    void t1TellsTheWayFromThreeWeeksToTwoDaysExactly() {
        String metric = line.metric("Time to purchase", "DURATION", Map.of("unit", "days"));
        line.measure(metric, Map.of("value", "3", "unit", "weeks"), "2017-03-31T00:00:00Z");
        String condition = active(target(metric, "LTE", Map.of("value", "2", "unit", "days"), Map.of()));

        line.measure(metric, Map.of("value", "10"), "2017-04-30T00:00:00Z");
        Answer ten = line.progress(condition);
        assertThat(ten.text("targetCondition.progress.baseline.text")).isEqualTo("21 days");
        assertThat(ten.text("targetCondition.progress.fraction.numerator")).isEqualTo("11");
        assertThat(ten.text("targetCondition.progress.fraction.denominator")).isEqualTo("19");
        assertThat(ten.text("targetCondition.progress.fraction.percent")).isEqualTo("57.89");

        line.measure(metric, Map.of("value", "3"), "2017-05-31T00:00:00Z");
        Answer three = line.progress(condition);
        assertThat(three.text("targetCondition.progress.fraction.percent")).isEqualTo("94.74");
        assertThat(three.text("targetCondition.progress.verdict")).isEqualTo("NOT_MET");
        line.move(line.pm, "achieveTargetCondition", condition).refused("TARGET_NOT_MET", "input.id");

        line.measure(metric, Map.of("value", "48", "unit", "hours"), "2017-06-30T00:00:00Z");
        line.move(line.pm, "achieveTargetCondition", condition).accepted();
    }

    @Test
    void t2HoldsByTheComparatorNotByTheWay() {
        String metric = line.metric("Wait time", "DURATION", Map.of("unit", "minutes"));
        line.measure(metric, Map.of("value", "14"), "2017-01-01T00:00:00Z");
        String below = active(target(metric, "LT", Map.of("value", "5"), Map.of()));
        String orEqual = active(target(metric, "LTE", Map.of("value", "5"), Map.of()));
        line.measure(metric, Map.of("value", "5.0"), "2017-02-01T00:00:00Z");

        Answer strict = line.progress(below);
        assertThat(strict.text("targetCondition.progress.fraction.percent")).isEqualTo("100.00");
        assertThat(strict.text("targetCondition.progress.verdict")).isEqualTo("NOT_MET");
        assertThat(line.progress(orEqual).text("targetCondition.progress.verdict"))
                .isEqualTo("MET");
        line.measure(metric, Map.of("value", "4.9"), "2017-03-01T00:00:00Z");
        assertThat(line.progress(below).text("targetCondition.progress.verdict"))
                .isEqualTo("MET");
    }

    @Test
    void t3DoesNotRoundOneDriverAway() {
        String metric = drivers("Drivers per person", Map.of());
        String condition =
                line.draft(target(metric, "GTE", fraction("1", "50"), Map.of())).id();
        line.measure(metric, fraction("20000", "1000000"), "2017-01-01T00:00:00Z");
        assertThat(line.progress(condition).text("targetCondition.progress.verdict"))
                .isEqualTo("MET");
        line.measure(metric, fraction("19999", "1000000"), "2017-01-02T00:00:00Z");
        assertThat(line.progress(condition).text("targetCondition.progress.verdict"))
                .isEqualTo("NOT_MET");
    }

    @Test
    void t4LetsTheQuantifierDecideTheWhole() {
        String metric = drivers("Drivers per person in each city", Map.of("dimension", "city"));
        String pooled = line.draft(
                        target(metric, "GTE", fraction("1", "50"), Map.of("dimension", "city", "quantifier", "POOLED")))
                .id();
        String all = line.draft(target(metric, "GTE", fraction("1", "50"), Map.of("dimension", "city")))
                .id();
        line.measure(metric, line.segment("A"), fraction("30000", "1000000"), "2017-01-01T00:00:00Z");
        line.measure(metric, line.segment("B"), fraction("60000", "3500000"), "2017-01-01T00:00:00Z");
        line.measure(metric, line.segment("C"), fraction("12000", "500000"), "2017-01-01T00:00:00Z");

        Answer together = line.progress(pooled);
        assertThat(together.text("targetCondition.progress.verdict")).isEqualTo("MET");
        assertThat(together.text("targetCondition.progress.current.value")).isEqualTo("0.0204");
        Answer each = line.progress(all);
        assertThat(each.text("targetCondition.progress.verdict")).isEqualTo("NOT_MET");
        assertThat(each.<Integer>get("targetCondition.progress.segmentsMet")).isEqualTo(2);
        assertThat(each.<Integer>get("targetCondition.progress.segmentsTotal")).isEqualTo(3);
        assertThat(each.text("targetCondition.progress.segments.nodes[1].verdict"))
                .isEqualTo("NOT_MET");
        assertThat(each.text("targetCondition.progress.segments.nodes[1].current.value.value"))
                .startsWith("0.01714");
    }

    @Test
    void t5RefusesToSumAverages() {
        line.pm
                .mutate(
                        "defineMetric",
                        Map.of(
                                "name",
                                "Average wait",
                                "question",
                                "How long?",
                                "kind",
                                "DURATION",
                                "unit",
                                "minutes",
                                "statistic",
                                "AVERAGE",
                                "rollUp",
                                "SUM",
                                "direction",
                                "DECREASE",
                                "side",
                                "USER",
                                "timing",
                                "LEADING"),
                        "metric",
                        "id")
                .refused("ROLL_UP_NOT_ALLOWED", "input.rollUp");
    }

    @Test
    void t6NeedsThreeDriversForACityOf125() {
        String metric = drivers("Drivers per person in a small city", Map.of());
        String condition =
                line.draft(target(metric, "GTE", fraction("1", "50"), Map.of())).id();
        line.measure(metric, fraction("2", "125"), "2017-01-01T00:00:00Z");
        assertThat(line.progress(condition).text("targetCondition.progress.verdict"))
                .isEqualTo("NOT_MET");
        line.measure(metric, fraction("3", "125"), "2017-01-02T00:00:00Z");
        assertThat(line.progress(condition).text("targetCondition.progress.verdict"))
                .isEqualTo("MET");
    }

    @Test
    void t7DoesNotStartWithoutABaseline() {
        String metric = line.metric("Not measured yet", "SCALAR", Map.of());
        String condition = line.draft(target(metric, "GTE", Map.of("value", "10"), Map.of()))
                .id();
        line.move(line.pm, "activateTargetCondition", condition).refused("BASELINE_MISSING", "input.id");
        line.move(line.pm, "baselineTargetCondition", condition).refused("BASELINE_MISSING", "input.id");
        Answer unknown = line.progress(condition);
        assertThat(unknown.text("targetCondition.progress.state")).isEqualTo("UNKNOWN");
        assertThat(unknown.text("targetCondition.progress.verdict")).isEqualTo("UNKNOWN");
        assertThat(unknown.<Object>get("targetCondition.progress.fraction")).isNull();
    }

    @Test
    void t8CorrectsByANewRowAndGoesByWhatWasObservedLast() {
        String metric = line.metric("Corrected", "SCALAR", Map.of());
        String condition = line.draft(target(metric, "GTE", Map.of("value", "100"), Map.of()))
                .id();
        String old = line.measure(metric, Map.of("value", "1"), "2017-01-01T00:00:00Z");
        line.measure(metric, Map.of("value", "50"), "2017-02-01T00:00:00Z");

        line.pm
                .mutate(
                        "correctMeasurement",
                        Map.of("id", old, "value", Map.of("value", "2")),
                        "measurement",
                        "id corrects { id }")
                .accepted();
        assertThat(line.progress(condition).text("targetCondition.progress.current.value"))
                .isEqualTo("50");
        Answer all = line.pm.ask(
                "query ($id: ID!) { metric(id: $id) { measurements { nodes { value { value } corrects { id } } } } }",
                Map.of("id", metric));
        assertThat(all.<String>list("metric.measurements.nodes[*].value.value")).containsExactly("50", "2", "1");
        line.pm
                .mutate("correctMeasurement", Map.of("id", old, "value", Map.of("value", "3")), "measurement", "id")
                .refused("CONFLICT", "input.id");
    }

    @Test
    void doesNotReadMovingAwayFromAMetTargetAsProgress() {
        String metric = line.metric("Met from the start", "SCALAR", Map.of());
        line.measure(metric, Map.of("value", "4"), "2017-01-01T00:00:00Z");
        String condition = active(target(metric, "LT", Map.of("value", "5"), Map.of()));
        assertThat(line.progress(condition).text("targetCondition.progress.fraction.percent"))
                .isEqualTo("100.00");
        line.measure(metric, Map.of("value", "6"), "2017-02-01T00:00:00Z");
        Answer away = line.progress(condition);
        assertThat(away.text("targetCondition.progress.fraction.percent")).isEqualTo("0.00");
        assertThat(away.text("targetCondition.progress.verdict")).isEqualTo("NOT_MET");
    }

    private String drivers(String name, Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("numeratorUnit", "driver", "denominatorUnit", "person", "direction", "INCREASE"));
        input.putAll(more);
        return line.metric(name, "RATIO", input);
    }

    private static Map<String, Object> target(
            String metric, String comparator, Map<String, ?> value, Map<String, ?> more) {
        Map<String, Object> target =
                new HashMap<>(Map.of("metricId", metric, "comparator", comparator, "value", value));
        target.putAll(more);
        return Map.of("target", target);
    }

    private static Map<String, String> fraction(String numerator, String denominator) {
        return Map.of("numerator", numerator, "denominator", denominator);
    }

    private String active(Map<String, ?> input) {
        String condition = line.draft(input).id();
        line.move(line.pm, "baselineTargetCondition", condition).accepted();
        line.move(line.pm, "activateTargetCondition", condition).accepted();
        return condition;
    }
}
