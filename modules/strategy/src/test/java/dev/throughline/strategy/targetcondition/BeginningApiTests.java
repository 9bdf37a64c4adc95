package dev.throughline.strategy.targetcondition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What has started is not made easier afterwards.
@ModuleTest
class BeginningApiTests {

    private final StrategyLine line;

    BeginningApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
    }

    @Test
    void keepsItsBaselineWhenEarlierDaysAreRecordedLater() {
        String metric = line.metric("Waits", "SCALAR", Map.of());
        String first = line.measure(metric, Map.of("value", "20"), "2017-01-10T00:00:00Z");
        String condition = active(metric, Map.of());
        line.measure(metric, Map.of("value", "12"), "2017-01-10T00:00:00Z");
        line.measure(metric, Map.of("value", "11"), "2017-02-10T00:00:00Z");
        assertThat(baseline(condition)).isEqualTo("20");

        line.pm
                .mutate("correctMeasurement", Map.of("id", first, "value", Map.of("value", "21")), "measurement", "id")
                .accepted();
        assertThat(baseline(condition)).isEqualTo("21");
    }

    @Test
    void isNotPutUponATeamThatIsNoMore() {
        String gone = line.organisation.team("Gone", line.line);
        line.organisation
                .admin()
                .mutate("archiveTeam", Map.of("id", gone), "team", "id")
                .accepted();
        line.vp
                .mutate(
                        "draftTargetCondition",
                        Map.of(
                                "teamId",
                                gone,
                                "challengeId",
                                line.challenge,
                                "statement",
                                "For nobody",
                                "origin",
                                "MANAGEMENT"),
                        "targetCondition",
                        "id")
                .refused("INVALID", "input.teamId");
    }

    @Test
    void keepsItsDay() {
        String metric = line.metric("Days", "SCALAR", Map.of());
        line.measure(metric, Map.of("value", "20"), "2017-01-10T00:00:00Z");
        String condition = active(metric, Map.of("dueOn", "2017-06-30"));
        line.pm
                .mutate(
                        "changeTargetCondition",
                        Map.of("id", condition, "dueOn", "2017-12-31"),
                        "targetCondition",
                        "id")
                .refused("TARGET_FROZEN", "input.dueOn");
        line.pm
                .mutate(
                        "reviseTargetCondition",
                        Map.of("id", condition, "dueOn", "2017-12-31"),
                        "targetCondition",
                        "id")
                .accepted();
    }

    @Test
    void keepsItsSegmentsAndItsRollUp() {
        String metric = line.metric("By city", "SCALAR", Map.of("dimension", "city", "rollUp", "SUM"));
        String segment = line.segment("Uptown");
        line.measure(metric, segment, Map.of("value", "20"), "2017-01-10T00:00:00Z");
        active(metric, Map.of());
        line.pm.mutate("archiveSegment", Map.of("id", segment), "segment", "id").refused("IN_USE", "input.id");
        line.pm
                .mutate("changeMetric", Map.of("id", metric, "rollUp", "MAX"), "metric", "id")
                .refused("IN_USE", "input.rollUp");
    }

    @Test
    void doesNotCompareTheSumOfTwoCitiesWithTheSumOfOne() {
        String metric = line.metric("Drivers", "SCALAR", Map.of("dimension", "city", "rollUp", "SUM"));
        String first = line.segment("First");
        line.measure(metric, first, Map.of("value", "20"), "2017-01-10T00:00:00Z");
        String condition = active(metric, Map.of());
        line.measure(metric, line.segment("Second"), Map.of("value", "1"), "2017-02-10T00:00:00Z");
        line.measure(metric, first, Map.of("value", "1"), "2017-02-10T00:00:00Z");
        Answer answer = line.progress(condition);
        assertThat(answer.text("targetCondition.progress.verdict")).isEqualTo("MET");
        assertThat(answer.text("targetCondition.progress.state")).isEqualTo("UNKNOWN");
    }

    @Test
    void keepsTheTargetOfAChallengeThatHasStarted() {
        String metric = line.metric("Sign-ups", "PERCENT", Map.of());
        String challenge = line.challenge(Map.of("target", target(metric, "99")));
        Map<String, Object> cleared = new HashMap<>(Map.of("id", challenge));
        cleared.put("target", null);
        line.vp.mutate("changeChallenge", cleared, "challenge", "id").refused("TARGET_FROZEN", "input.target");
        line.vp
                .mutate("changeChallenge", Map.of("id", challenge, "target", target(metric, "95")), "challenge", "id")
                .accepted();
        Answer warned =
                line.vp.ask("query ($id: ID!) { challenge(id: $id) { warnings { code } } }", Map.of("id", challenge));
        assertThat(warned.<String>list("challenge.warnings[*].code")).containsExactly("NO_BASELINE");
    }

    @Test
    void beginsWhereTheTargetItselfWasMeasured() {
        String metric = line.metric("By city", "SCALAR", Map.of("dimension", "city"));
        String whole = line.draft(Map.of(
                        "target", Map.of("metricId", metric, "comparator", "GTE", "value", Map.of("value", "9"))))
                .id();
        String cities = line.draft(Map.of(
                        "target",
                        Map.of(
                                "metricId",
                                metric,
                                "comparator",
                                "GTE",
                                "value",
                                Map.of("value", "8"),
                                "dimension",
                                "city")))
                .id();
        String city = line.segment("Boston");
        line.measure(metric, city, Map.of("value", "1"), "2017-01-01T00:00:00Z");
        line.move(line.pm, "baselineTargetCondition", whole).refused("BASELINE_MISSING", "input.id");
        line.pm
                .mutate(
                        "baselineTargetCondition",
                        Map.of("id", cities, "baselineAt", "2999-01-01T00:00:00Z"),
                        "targetCondition",
                        "id")
                .refused("INVALID", "input.baselineAt");
        line.move(line.pm, "baselineTargetCondition", cities).accepted();
        String other = line.metric("Of the whole only", "SCALAR", Map.of("dimension", "city"));
        String unmeasured = line.draft(Map.of(
                        "target",
                        Map.of(
                                "metricId",
                                other,
                                "comparator",
                                "GTE",
                                "value",
                                Map.of("value", "8"),
                                "dimension",
                                "city")))
                .id();
        line.measure(other, Map.of("value", "1"), "2017-01-01T00:00:00Z");
        line.move(line.pm, "baselineTargetCondition", unmeasured).refused("BASELINE_MISSING", "input.id");
    }

    private String active(String metric, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("target", target(metric, "5")));
        input.putAll(more);
        String condition = line.draft(input).id();
        line.move(line.pm, "baselineTargetCondition", condition).accepted();
        line.move(line.pm, "activateTargetCondition", condition).accepted();
        return condition;
    }

    private String baseline(String condition) {
        return line.progress(condition).text("targetCondition.progress.baseline.text");
    }

    private static Map<String, Object> target(String metric, String value) {
        return Map.of("metricId", metric, "comparator", "LTE", "value", Map.of("value", value));
    }
}
