package dev.throughline.reporting.reality;

import static dev.throughline.reporting.GoalLine.due;
import static dev.throughline.reporting.GoalLine.figure;
import static dev.throughline.reporting.GoalLine.found;
import static dev.throughline.reporting.GoalLine.target;
import static dev.throughline.reporting.GoalLine.today;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.GoalLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class RealityCheckApiTests {

    private static final String REPORT = """
            query ($about: ReportScopeInput) { realityCheckReport(about: $about) { verdict because
              figures { kind count total state }
              checks(first: 6) { totalCount nodes { targetCondition { id } dueOn daysLeft realism because confidence lastCheckIn { confidence }
                deciding { segment { key } current { value } requiredPerDay usualPerDay bestPerDay teamBestPerDay stretchDays stretches
                  forecast { on points value lower upper perDay probability unknownBecause probabilityUnknownBecause } }
                courses(first: 3) { totalCount nodes { segment { key } realism } } } }
              findings(first: 6) { nodes { rule id what seed advice } } } }""";

    private final Actors actors;
    private final GoalLine line;
    private final Statements statements;

    RealityCheckApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new GoalLine(actors.organisation());
        this.statements = statements;
    }

    /// By hand: 21, 20, 19, 18 and 17, a week apart, the last today: 1/7 a day over 28 days, and the line of 4 points
    /// goes on with that. 28 days later it is 13. To get to 13 takes 4/28, which is 1/7: comfortable. To 12 takes
    /// 5/28: aggressive, since it is more than 4/28 and no more than 8/28. To 8 takes 9/28: a fantasy.
    @Test
    void holdsWhatIsRequiredAgainstWhatWasEverAchieved() {
        String metric = line.metric("Time to purchase", Map.of());
        for (int week = 0; week <= 4; week++) {
            line.measure(metric, String.valueOf(17 + week), 7 * week);
        }
        String comfortable = line.active(target(metric, "LTE", "13"), 28, due(28));
        String aggressive = line.active(target(metric, "LTE", "12"), 28, due(28));
        String fantasy = line.active(target(metric, "LTE", "8"), 28, due(28));
        line.active(target(metric, "LTE", "7"), 28, Map.of());
        line.checkIn(fantasy, "ON_TRACK", 9);

        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].targetCondition.id"))
                .containsExactly(comfortable, aggressive, fantasy);
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].realism"))
                .containsExactly("COMFORTABLE", "AGGRESSIVE", "FANTASY");
        assertThat(report.<Integer>list("realityCheckReport.checks.nodes[*].daysLeft"))
                .containsOnly(28);
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.requiredPerDay"))
                .containsExactly("0.142857142857", "0.178571428571", "0.321428571429");
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.bestPerDay"))
                .containsOnly("0.142857142857");
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.forecast.value"))
                .containsOnly("13");
        assertThat(report.<Integer>list("realityCheckReport.checks.nodes[*].deciding.forecast.points"))
                .containsOnly(5);
        assertThat(report.<Object>list("realityCheckReport.checks.nodes[*].deciding.forecast.probability"))
                .containsOnlyNulls();
        assertThat(report.<Integer>list("realityCheckReport.checks.nodes[*].confidence"))
                .containsExactly(null, null, 9);
        assertThat(found(report, "realityCheckReport", "FANTASY_TARGET")).containsExactly(fantasy);
        assertThat(report.<String>list("realityCheckReport.findings.nodes[?(@.rule=='FANTASY_TARGET')].what"))
                .containsExactly(
                        "It takes 0.3214 a day, and the fastest that it or the team ever was over 28 days or more is 0.1429. Whoever checked in last was 9 of 10 sure.");
        assertThat(found(report, "realityCheckReport", "FORECAST_MISSES_TARGET"))
                .containsExactly(aggressive, fantasy);
        assertThat(figure(report, "realityCheckReport", "TARGETS_WITH_DATE")).isEqualTo("3 of 4");
        assertThat(figure(report, "realityCheckReport", "TARGETS_WITH_EVIDENCE"))
                .isEqualTo("3 of 3");
        assertThat(figure(report, "realityCheckReport", "REALISTIC_TARGETS")).isEqualTo("1 of 3");
        assertThat(figure(report, "realityCheckReport", "FANTASY_TARGETS")).isEqualTo("1 of 3");
        assertThat(figure(report, "realityCheckReport", "FORECASTS_ON_TARGET")).isEqualTo("1 of 3");

        line.pm
                .mutate("reviseTargetCondition", with(due(90), fantasy), "targetCondition", "id")
                .accepted();
        line.pm
                .mutate("reviseTargetCondition", with(due(90), aggressive), "targetCondition", "id")
                .accepted();
        Answer mended = line.cpo.ask(REPORT);
        assertThat(found(mended, "realityCheckReport", "FANTASY_TARGET")).isEmpty();
        assertThat(found(mended, "realityCheckReport", "FORECAST_MISSES_TARGET"))
                .isEmpty();
        assertThat(mended.text("realityCheckReport.verdict")).isEqualTo("SOUND");
    }

    /// By hand: what was half a year ago is of other times, and the line of the last four weeks is at 13 on the last
    /// day, in the report as in the picture.
    @Test
    void forecastsInThePictureWhatTheReportForecasts() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "5", 180);
        for (int week = 0; week <= 4; week++) {
            line.measure(metric, String.valueOf(17 + week), 7 * week);
        }
        String condition = line.active(target(metric, "LTE", "13"), 28, due(28));
        assertThat(line.cpo.ask(REPORT).<String>list("realityCheckReport.checks.nodes[*].deciding.forecast.value"))
                .containsExactly("13");
        assertThat(new String(
                        line.cpo
                                .fetch("/pictures/target-conditions/" + condition + ".svg")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("if it goes on as it went: 13,");
    }

    @Test
    void hasNoEvidenceOfASingleMeasurementUntilThereIsAnotherOne() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 10);
        String single = line.active(target(metric, "LTE", "13"), 10, due(28));
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].realism"))
                .containsExactly("NO_EVIDENCE");
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.forecast.unknownBecause"))
                .containsExactly("A trend takes measurements on 3 days; there are 1.");
        assertThat(found(report, "realityCheckReport", "TARGET_WITHOUT_EVIDENCE"))
                .containsExactly(single);
        assertThat(figure(report, "realityCheckReport", "REALISTIC_TARGETS")).isEqualTo("?");
        line.measure(metric, "15", 38);
        assertThat(found(line.cpo.ask(REPORT), "realityCheckReport", "TARGET_WITHOUT_EVIDENCE"))
                .isEmpty();
    }

    @Test
    void judgesNothingThatHasNoLastDay() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 10);
        line.active(target(metric, "LTE", "13"), 10, Map.of());
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("realityCheckReport.verdict")).isEqualTo("UNKNOWN");
        assertThat(report.text("realityCheckReport.because"))
                .isEqualTo(
                        "No target condition that is active here has a target, a baseline and a last day, so there is nothing to judge.");
    }

    /// By hand: from 21 to 17 within 28 days is 1/7 a day, however often it was measured since; the line goes through
    /// the last of each of 19 days.
    @Test
    void looksBackOnDaysHoweverOftenEachOfThemWasMeasured() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 28);
        Instant last = today().minusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        for (int hour = 16 * 24; hour >= 0; hour--) {
            line.measure(metric, "17", last.minus(hour, ChronoUnit.HOURS));
        }
        line.measure(metric, "17", 0);
        line.active(target(metric, "LTE", "13"), 28, due(28));
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].realism"))
                .containsExactly("COMFORTABLE");
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.bestPerDay"))
                .containsExactly("0.142857142857");
        assertThat(report.<Integer>list("realityCheckReport.checks.nodes[*].deciding.forecast.points"))
                .containsExactly(19);
    }

    /// A correction takes the place of what it corrects: without it, 3 days would have moved 100.
    @Test
    void doesNotCountWhatWasCorrected() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 28);
        String wrong = line.measure(metric, "121", 14);
        line.pm
                .mutate("correctMeasurement", Map.of("id", wrong, "value", Map.of("value", "21")), "measurement", "id")
                .accepted();
        line.measure(metric, "21", 0);
        line.active(target(metric, "LTE", "13"), 28, due(14));
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.bestPerDay"))
                .containsExactly("0");
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].realism"))
                .containsExactly("FANTASY");
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.forecast.value"))
                .containsExactly("21");
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.forecast.lower"))
                .containsExactly("21");
    }

    @Test
    void letsTheSegmentsThatTheQuantifierNeedsDecide() {
        String wait = line.metric("Wait", Map.of("dimension", "city"));
        String one = line.segment("One");
        String two = line.segment("Two");
        line.measure(wait, one, Map.of("value", "21"), 28);
        line.measure(wait, one, Map.of("value", "14"), 0);
        line.measure(wait, two, Map.of("value", "21"), 28);
        line.measure(wait, two, Map.of("value", "21"), 0);
        Map<String, Object> all = new HashMap<>(target(wait, "LTE", "13"));
        all.put("dimension", "city");
        Map<String, Object> any = new HashMap<>(all);
        any.put("quantifier", "ANY");
        line.active(all, 28, due(14));
        line.active(any, 28, due(14));
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].deciding.segment.key"))
                .containsExactly("Two", "One");
        assertThat(report.<String>list("realityCheckReport.checks.nodes[*].realism"))
                .containsExactly("FANTASY", "COMFORTABLE");
        assertThat(report.<Integer>list("realityCheckReport.checks.nodes[*].courses.totalCount"))
                .containsExactly(2, 2);
    }

    @Test
    void takesNoPeriodAndRefusesWhoMayNotRead() {
        line.cpo
                .ask(REPORT, Map.of("about", Map.of("period", Map.of("from", "2026-01-01", "to", "2026-01-02"))))
                .failed("BAD_USER_INPUT");
        line.organisation.as("SALES").ask(REPORT).failed("FORBIDDEN");
        assertThat(actors.organisation().as("CPO").ask(REPORT).text("realityCheckReport.verdict"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIs() {
        goal(1);
        line.cpo.ask(REPORT);
        List<String> small = statements.during(() -> line.cpo.ask(REPORT));
        for (int number = 2; number < 6; number++) {
            goal(number);
        }
        assertThat(statements.during(() -> line.cpo.ask(REPORT)))
                .hasSizeLessThanOrEqualTo(small.size())
                .hasSizeLessThan(24);
    }

    private void goal(int number) {
        String metric = line.metric("Metric " + number, Map.of());
        line.measure(metric, "21", 40);
        line.measure(metric, "19", 4);
        line.checkIn(line.active(target(metric, "LTE", "2"), 40, due(30)), "AT_RISK", 4);
    }

    private static Map<String, Object> with(Map<String, Object> due, String id) {
        Map<String, Object> input = new HashMap<>(due);
        input.put("id", id);
        input.put("reason", "More time");
        return input;
    }
}
