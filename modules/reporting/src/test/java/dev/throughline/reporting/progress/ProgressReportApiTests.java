package dev.throughline.reporting.progress;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class ProgressReportApiTests {

    private static final String PROGRESS =
            "state verdict fraction { numerator denominator percent } baseline { value } current { value } segmentsTotal segmentsMet segments(first: 3) { nodes { segment { key } state verdict fraction { percent } } }";

    private static final String REPORT = """
            query ($about: ReportScopeInput) { progressReport(about: $about) { kind verdict because
              figures { kind count total state }
              goals(first: 6) { totalCount nodes { id node { __typename } dueOn progressState unknownBecause progress { %s } } }
              levels(first: 6) { nodes { id node { __typename } targetConditions met notMet unknown
                metrics(first: 3) { nodes { metric { name } targetConditions segmentsMet segmentsTotal rolledUp notRolledUpBecause baseline { value } current { value } share { percent } } } } }
              findings(first: 6) { nodes { rule id what seed advice } } } }""".formatted(PROGRESS);

    private final Actors actors;
    private final GoalLine line;
    private final Statements statements;

    ProgressReportApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new GoalLine(actors.organisation());
        this.statements = statements;
    }

    /// T1: 21 to 2 days, now 10: 11/19.
    @Test
    void tellsOfEachGoalWhatItsNodeTells() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 40);
        String days = line.active(target(metric, "LTE", "2"), 40, due(30));
        line.measure(metric, "10", 3);
        String wait = line.metric("Wait", Map.of("dimension", "city"));
        String one = line.segment("One");
        String two = line.segment("Two");
        line.measure(wait, one, Map.of("value", "14"), 30);
        line.measure(wait, two, Map.of("value", "12"), 30);
        Map<String, Object> each = new HashMap<>(target(wait, "LT", "5"));
        each.put("dimension", "city");
        String cities = line.active(each, 30, Map.of());
        line.measure(wait, one, Map.of("value", "5.0"), 2);
        line.measure(wait, two, Map.of("value", "4.9"), 2);
        String draft = line.draft(target(line.metric("Drivers", Map.of()), "GTE", "5"), Map.of());

        Answer report = line.cpo.ask(REPORT);
        for (String id : List.of(days, cities, draft)) {
            Object node = line.cpo
                    .ask("{ targetCondition(id: \"%s\") { progress { %s } } }".formatted(id, PROGRESS))
                    .get("targetCondition.progress");
            assertThat(report.<Object>list("progressReport.goals.nodes[?(@.id=='%s')].progress".formatted(id)))
                    .containsExactly(node);
        }
        assertThat(report.<String>list(
                        "progressReport.goals.nodes[?(@.id=='%s')].progress.fraction.percent".formatted(days)))
                .containsExactly("57.89");
        assertThat(report.<String>list("progressReport.goals.nodes[?(@.id=='%s')].progress.verdict".formatted(cities)))
                .containsExactly("NOT_MET");
        assertThat(report.<String>list("progressReport.goals.nodes[?(@.id=='%s')].progressState".formatted(draft)))
                .containsExactly("UNKNOWN");
        assertThat(report.<String>list("progressReport.goals.nodes[?(@.id=='%s')].unknownBecause".formatted(draft)))
                .containsExactly("It has no baseline: nobody has said where it begins.");
        assertThat(figure(report, "progressReport", "TARGET_CONDITIONS_MET")).isEqualTo("0 of 2");
        assertThat(figure(report, "progressReport", "PROGRESS_KNOWN")).isEqualTo("2 of 3");
        assertThat(report.text("progressReport.verdict")).isEqualTo("SOUND");
    }

    /// T5: the minutes of two cities do not add up, their drivers do: 10 and 20 become 30 and 25.
    @Test
    void rollsUpOnlyWhereTheMetricAllowsIt() {
        String one = line.segment("One");
        String two = line.segment("Two");
        String wait = line.metric(
                "Wait", Map.of("kind", "DURATION", "unit", "minutes", "statistic", "AVERAGE", "dimension", "city"));
        String drivers = line.metric("Drivers", Map.of("dimension", "city", "rollUp", "SUM", "direction", "INCREASE"));
        for (String metric : List.of(wait, drivers)) {
            line.measure(metric, one, Map.of("value", "10"), 30);
            line.measure(metric, two, Map.of("value", "20"), 30);
            line.measure(metric, one, Map.of("value", "30"), 2);
            line.measure(metric, two, Map.of("value", "25"), 2);
        }
        Map<String, Object> less = new HashMap<>(target(wait, "LT", "27"));
        less.put("dimension", "city");
        Map<String, Object> more = new HashMap<>(target(drivers, "GTE", "20"));
        more.put("dimension", "city");
        line.active(less, 30, Map.of());
        line.active(more, 30, Map.of());

        Answer report = line.cpo.ask(REPORT);
        for (String level : List.of(line.line, line.vision, line.challenge)) {
            String nodes = "progressReport.levels.nodes[?(@.id=='%s')]".formatted(level);
            assertThat(report.<Integer>list(nodes + ".targetConditions")).containsExactly(2);
            assertThat(report.<Integer>list(nodes + ".met")).containsExactly(1);
            assertThat(report.<Integer>list(nodes + ".notMet")).containsExactly(1);
            assertThat(report.<Boolean>list(nodes + ".metrics.nodes[*].rolledUp"))
                    .containsExactly(false, true);
            assertThat(report.<String>list(nodes + ".metrics.nodes[0].notRolledUpBecause"))
                    .containsExactly(
                            "This metric is measured by segments, and its values do not add up: its roll-up is NONE.");
            assertThat(report.<String>list(nodes + ".metrics.nodes[1].baseline.value"))
                    .containsExactly("30");
            assertThat(report.<String>list(nodes + ".metrics.nodes[1].current.value"))
                    .containsExactly("55");
        }
        assertThat(report.<String>list("progressReport.levels.nodes[*].node.__typename"))
                .containsExactly("BusinessLine", "Vision", "Challenge");
    }

    @Test
    void findsAnActiveGoalThatNobodyCanTellTheProgressOfUntilItIsMeasured() {
        String wait = line.metric("Wait", Map.of("dimension", "city"));
        String one = line.segment("One");
        line.measure(wait, one, Map.of("value", "14"), 30);
        Map<String, Object> each = new HashMap<>(target(wait, "LT", "5"));
        each.put("dimension", "city");
        String cities = line.active(each, 30, Map.of());
        assertThat(found(line.cpo.ask(REPORT), "progressReport", "PROGRESS_UNKNOWN"))
                .isEmpty();
        String two = line.segment("Two");
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "progressReport", "PROGRESS_UNKNOWN")).containsExactly(cities);
        assertThat(report.<String>list("progressReport.findings.nodes[*].what"))
                .containsExactly(
                        "Nobody can tell how far this is. Not every segment has a baseline and a current value.");
        line.pm.mutate("archiveSegment", Map.of("id", two), "segment", "id").refused("IN_USE", "input.id");
        String first = line.measure(wait, one, Map.of("value", "13"), 29);
        assertThat(first).isNotEmpty();
        assertThat(found(line.cpo.ask(REPORT), "progressReport", "PROGRESS_UNKNOWN"))
                .containsExactly(cities);
        line.move(line.pm, "abandonTargetCondition", "targetCondition", cities).accepted();
        assertThat(found(line.cpo.ask(REPORT), "progressReport", "PROGRESS_UNKNOWN"))
                .isEmpty();
    }

    @Test
    void findsWhatIsOverdueUntilSomebodySaysWhatBecameOfIt() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 40);
        String late = line.active(target(metric, "LTE", "2"), 40, due(-1));
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "progressReport", "GOAL_OVERDUE")).containsExactly(late);
        assertThat(report.text("progressReport.findings.nodes[0].what"))
                .isEqualTo("Its last day was %s, and the target is not met.".formatted(today().minusDays(1)));
        line.move(line.pm, "missTargetCondition", "targetCondition", late).accepted();
        Answer missed = line.cpo.ask(REPORT);
        assertThat(found(missed, "progressReport", "GOAL_OVERDUE")).isEmpty();
        assertThat(figure(missed, "progressReport", "TARGET_CONDITIONS_MET")).isEqualTo("0 of 1");
    }

    /// Of two cities one is there, and nobody has measured the other.
    @Test
    void findsOverdueWhatNobodyCanTellOf() {
        String wait = line.metric("Wait", Map.of("dimension", "city"));
        line.measure(wait, line.segment("One"), Map.of("value", "14"), 30);
        Map<String, Object> each = new HashMap<>(target(wait, "LT", "15"));
        each.put("dimension", "city");
        String late = line.active(each, 30, due(-1));
        line.segment("Two");
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "progressReport", "GOAL_OVERDUE")).containsExactly(late);
        assertThat(report.<String>list("progressReport.findings.nodes[?(@.rule=='GOAL_OVERDUE')].what"))
                .containsExactly("Its last day was %s, and nobody can tell whether the target is met."
                        .formatted(today().minusDays(1)));
    }

    @Test
    void isAsOfTheLastDayOfThePeriodAndByAllThatIsKnownToday() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 40);
        String middle = line.measure(metric, "12", 20);
        line.measure(metric, "10", 3);
        line.active(target(metric, "LTE", "2"), 40, Map.of());
        Answer then = line.cpo.ask(REPORT, Map.of("about", period(80, 10)));
        assertThat(then.<Integer>get("progressReport.goals.totalCount")).isZero();
        Answer now = line.cpo.ask(REPORT, Map.of("about", period(80, 0)));
        assertThat(now.text("progressReport.goals.nodes[0].progress.current.value"))
                .isEqualTo("10");
        assertThat(middle).isNotEmpty();
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotReadAndAPeriodThatIsNone() {
        GoalLine elsewhere = new GoalLine(actors.organisation());
        line.cpo.ask(REPORT, Map.of("about", Map.of("teamId", elsewhere.team))).failed("BAD_USER_INPUT");
        line.cpo.ask(REPORT, Map.of("about", period(1, 2))).failed("BAD_USER_INPUT");
        line.cpo.ask(REPORT, Map.of("about", period(1, -2))).failed("BAD_USER_INPUT");
        line.cpo.ask(REPORT, Map.of("about", period(36500, 0))).failed("BAD_USER_INPUT");
        line.organisation.as("SALES").ask(REPORT).failed("FORBIDDEN");
    }

    @Test
    void saysThatNothingIsKnownWhereThereIsNothing() {
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("progressReport.verdict")).isEqualTo("UNKNOWN");
        assertThat(figure(report, "progressReport", "TARGET_CONDITIONS_MET")).isEqualTo("?");
    }

    @Test
    void looksAtALineATeamOrAChallengeOnly() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 40);
        line.active(target(metric, "LTE", "2"), 40, Map.of());
        String quiet = line.organisation.team("Quiet", line.organisation.line("Elsewhere"));
        assertThat(line.cpo
                        .ask(REPORT, Map.of("about", Map.of("teamId", quiet)))
                        .<Integer>get("progressReport.goals.totalCount"))
                .isZero();
        assertThat(line.cpo
                        .ask(
                                REPORT,
                                Map.of("about", Map.of("businessLineId", line.line, "challengeId", line.challenge)))
                        .<Integer>get("progressReport.goals.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIs() {
        goal(1);
        line.cpo.ask(REPORT);
        List<String> small = statements.during(() -> line.cpo.ask(REPORT));
        for (int number = 2; number < 6; number++) {
            goal(number);
            line.challenge("Challenge " + number, Map.of());
        }
        assertThat(statements.during(() -> line.cpo.ask(REPORT)))
                .hasSizeLessThanOrEqualTo(small.size())
                .hasSizeLessThan(26);
    }

    private void goal(int number) {
        String metric = line.metric("Metric " + number, Map.of());
        line.measure(metric, "21", 40);
        line.active(target(metric, "LTE", "2"), 40, Map.of());
    }

    private static Map<String, Object> period(int from, int to) {
        return Map.of(
                "period",
                Map.of(
                        "from",
                        today().minusDays(from).toString(),
                        "to",
                        today().minusDays(to).toString()));
    }
}
