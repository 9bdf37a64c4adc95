package dev.throughline.reporting.truth;

import static dev.throughline.reporting.GoalLine.due;
import static dev.throughline.reporting.GoalLine.figure;
import static dev.throughline.reporting.GoalLine.found;
import static dev.throughline.reporting.GoalLine.make;
import static dev.throughline.reporting.GoalLine.target;
import static dev.throughline.reporting.GoalLine.today;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.GoalLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class TruthCheckApiTests {

    private static final String REPORT = """
            query ($about: ReportScopeInput) { truthCheckReport(about: $about) { verdict because figures { kind count total state }
              checks(first: 6) { totalCount nodes { targetCondition { id } checkIn { status confidence } doubts { signal because } unknownBecause } }
              findings(first: 9) { nodes { rule id what seed } } } }""";

    private final Actors actors;
    private final GoalLine line;
    private final Statements statements;

    TruthCheckApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new GoalLine(actors.organisation());
        this.statements = statements;
    }

    /// By hand: 21 to 17 within 28 days is 4/28 a day; 13 in 28 days takes as much. Nothing speaks against it.
    @Test
    void bearsOutWhatTheMeasurementsBearOut() {
        String condition = condition("13", 28, "21", "17");
        line.checkIn(condition, "ON_TRACK", 8);
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("truthCheckReport.verdict")).isEqualTo("SOUND");
        assertThat(figure(report, "truthCheckReport", "REPORTED_ON_TRACK")).isEqualTo("1 of 1");
        assertThat(figure(report, "truthCheckReport", "ON_TRACK_BORNE_OUT")).isEqualTo("1 of 1");
        assertThat(report.<Integer>list("truthCheckReport.checks.nodes[*].checkIn.confidence"))
                .containsExactly(8);
    }

    @Test
    void cannotTellOfASingleMeasurementUntilThereIsAnotherOne() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 1);
        line.checkIn(line.active(target(metric, "LTE", "13"), 1, Map.of()), "ON_TRACK", 8);
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("truthCheckReport.verdict")).isEqualTo("UNKNOWN");
        assertThat(figure(report, "truthCheckReport", "REPORTED_ON_TRACK")).isEqualTo("1 of 1");
        assertThat(figure(report, "truthCheckReport", "ON_TRACK_BORNE_OUT")).isEqualTo("?");
        assertThat(report.<String>list("truthCheckReport.checks.nodes[*].unknownBecause"))
                .containsExactly("It takes measurements 7 days apart to tell how it goes.");
        line.measure(metric, "25", 10);
        Answer told = line.cpo.ask(REPORT);
        assertThat(told.text("truthCheckReport.verdict")).isEqualTo("SOUND");
        assertThat(figure(told, "truthCheckReport", "ON_TRACK_BORNE_OUT")).isEqualTo("1 of 1");
    }

    @Test
    void findsWhatIsFlatUntilSomebodySaysSo() {
        String condition = condition("13", 28, "21", "21");
        line.checkIn(condition, "ON_TRACK", 8);
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "truthCheckReport", "ON_TRACK_WHILE_FLAT")).containsExactly(condition);
        assertThat(found(report, "truthCheckReport", "ON_TRACK_WHILE_MOVING_AWAY"))
                .isEmpty();
        assertThat(found(report, "truthCheckReport", "ON_TRACK_BEYOND_BEST_RATE"))
                .containsExactly(condition);
        assertThat(figure(report, "truthCheckReport", "ON_TRACK_BORNE_OUT")).isEqualTo("0 of 1");
        line.checkIn(condition, "OFF_TRACK", 2);
        Answer honest = line.cpo.ask(REPORT);
        assertThat(honest.text("truthCheckReport.verdict")).isEqualTo("SOUND");
        assertThat(figure(honest, "truthCheckReport", "REPORTED_ON_TRACK")).isEqualTo("0 of 1");
        assertThat(figure(honest, "truthCheckReport", "ON_TRACK_BORNE_OUT")).isEqualTo("?");
    }

    @Test
    void findsWhatMovesAwayUntilItComesBack() {
        String condition = condition("13", 28, "17", "18");
        line.checkIn(condition, "ON_TRACK", 8);
        assertThat(found(line.cpo.ask(REPORT), "truthCheckReport", "ON_TRACK_WHILE_MOVING_AWAY"))
                .containsExactly(condition);
        line.measure(metric(condition), "13", 0);
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "truthCheckReport", "ON_TRACK_WHILE_MOVING_AWAY"))
                .isEmpty();
        assertThat(report.text("truthCheckReport.verdict")).isEqualTo("SOUND");
    }

    @Test
    void findsWhatNobodyMeasuresAnyMoreUntilSomebodyDoes() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 60);
        line.measure(metric, "15", 15);
        String condition = line.active(target(metric, "LTE", "13"), 60, due(28));
        line.checkIn(condition, "ON_TRACK", 8);
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "truthCheckReport", "ON_TRACK_WHILE_STALE")).containsExactly(condition);
        assertThat(report.text("truthCheckReport.findings.nodes[0].what"))
                .isEqualTo("Nothing that would tell has been measured since %s; the organisation looks every 14 days."
                        .formatted(today().minusDays(14)));
        line.measure(metric, "14", 14);
        assertThat(found(line.cpo.ask(REPORT), "truthCheckReport", "ON_TRACK_WHILE_STALE"))
                .isEmpty();
    }

    /// By hand: 21 to 17 within 28 days; 7 in 28 days takes 10/28, which is more than 4/28.
    @Test
    void findsWhatTakesMoreThanEverUntilThereIsMoreTime() {
        String condition = condition("7", 28, "21", "17");
        line.checkIn(condition, "ON_TRACK", 8);
        assertThat(found(line.cpo.ask(REPORT), "truthCheckReport", "ON_TRACK_BEYOND_BEST_RATE"))
                .containsExactly(condition);
        Map<String, Object> later = new HashMap<>(due(90));
        later.putAll(Map.of("id", condition, "reason", "More time"));
        String revised = make(line.pm, "reviseTargetCondition", "targetCondition", later);
        line.checkIn(revised, "ON_TRACK", 8);
        assertThat(found(line.cpo.ask(REPORT), "truthCheckReport", "ON_TRACK_BEYOND_BEST_RATE"))
                .isEmpty();
    }

    @Test
    void takesTheOrganisationsOwnCadence() {
        String metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 60);
        line.measure(metric, "15", 15);
        String condition = line.active(target(metric, "LTE", "13"), 60, due(28));
        line.checkIn(condition, "ON_TRACK", 8);
        line.organisation
                .admin()
                .mutate("changeOrganisation", Map.of("checkInDays", 30), "organisation", "id")
                .accepted();
        assertThat(found(line.cpo.ask(REPORT), "truthCheckReport", "ON_TRACK_WHILE_STALE"))
                .isEmpty();
    }

    @Test
    void isUnknownWhereNobodyCheckedInAndRefusesWhoMayNotRead() {
        condition("13", 28, "21", "17");
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("truthCheckReport.verdict")).isEqualTo("UNKNOWN");
        assertThat(report.<Integer>get("truthCheckReport.checks.totalCount")).isZero();
        line.organisation.as("SALES").ask(REPORT).failed("FORBIDDEN");
        GoalLine elsewhere = new GoalLine(actors.organisation());
        line.cpo
                .ask(REPORT, Map.of("about", Map.of("challengeId", elsewhere.challenge)))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIs() {
        line.checkIn(condition("13", 28, "21", "17"), "ON_TRACK", 8);
        line.cpo.ask(REPORT);
        int small = statements.during(() -> line.cpo.ask(REPORT)).size();
        for (int number = 0; number < 4; number++) {
            line.checkIn(condition("13", 28, "21", "17"), "ON_TRACK", 8);
        }
        assertThat(statements.during(() -> line.cpo.ask(REPORT)))
                .hasSizeLessThanOrEqualTo(small)
                .hasSizeLessThan(22);
    }

    private int metrics;

    private String condition(String most, int due, String then, String now) {
        String metric = line.metric("Metric " + metrics++, Map.of());
        line.measure(metric, then, 28);
        line.measure(metric, now, 0);
        return line.active(target(metric, "LTE", most), 28, due(due));
    }

    private String metric(String condition) {
        return line.cpo
                .ask("{ targetCondition(id: \"%s\") { target { metric { id } } } }".formatted(condition))
                .text("targetCondition.target.metric.id");
    }
}
