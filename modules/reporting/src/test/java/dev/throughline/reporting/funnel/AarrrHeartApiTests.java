package dev.throughline.reporting.funnel;

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
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class AarrrHeartApiTests {

    private static final String REPORT = """
            query ($about: ReportScopeInput) { aarrrHeartReport(about: $about) { verdict because figures { kind count total state }
              stages { stage empty metrics(first: 2) { nodes { metric { id name } measured unknownBecause spans { from to value { value } } } } }
              dimensions { dimension empty metrics(first: 2) { nodes { metric { id } } } }
              findings(first: 5) { nodes { rule id what seed } } } }""";

    private final GoalLine line;
    private final Statements statements;

    AarrrHeartApiTests(Actors actors, Statements statements) {
        this.line = new GoalLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void showsAllCategoriesAndThoseThatNobodyMeasuresAsEmpty() {
        String buyers = line.metric("Buyers", Map.of("pirateStage", "REVENUE", "heartDimension", "RETENTION"));
        line.metric("Unsorted", Map.of());
        line.measure(buyers, "10", 3);
        line.measure(buyers, "12", 1);
        Answer report = line.cpo.ask(REPORT, Map.of("about", period(4)));
        assertThat(report.<String>list("aarrrHeartReport.stages[*].stage"))
                .containsExactly("ACQUISITION", "ACTIVATION", "RETENTION", "REFERRAL", "REVENUE");
        assertThat(report.<Boolean>list("aarrrHeartReport.stages[*].empty"))
                .containsExactly(true, true, true, true, false);
        assertThat(report.<String>list("aarrrHeartReport.dimensions[?(@.empty==false)].dimension"))
                .containsExactly("RETENTION");
        assertThat(report.<String>list("aarrrHeartReport.stages[4].metrics.nodes[*].metric.id"))
                .containsExactly(buyers);
        assertThat(report.<Object>list("aarrrHeartReport.stages[4].metrics.nodes[0].spans[*].from"))
                .hasSize(5);
        assertThat(report.<Object>get("aarrrHeartReport.stages[4].metrics.nodes[0].spans[0].value"))
                .isNull();
        assertThat(report.text("aarrrHeartReport.stages[4].metrics.nodes[0].spans[1].value.value"))
                .isEqualTo("10");
        assertThat(report.text("aarrrHeartReport.stages[4].metrics.nodes[0].spans[3].value.value"))
                .isEqualTo("12");
        assertThat(report.text("aarrrHeartReport.verdict")).isEqualTo("SOUND");
        assertThat(figure(report, "aarrrHeartReport", "CATEGORY_METRICS_MEASURED"))
                .isEqualTo("1 of 1");
    }

    @Test
    void findsAMetricThatWasNotMeasuredUntilItIs() {
        String buyers = line.metric("Buyers", Map.of("pirateStage", "REVENUE"));
        line.measure(buyers, "10", 30);
        Answer report = line.cpo.ask(REPORT, Map.of("about", period(9)));
        assertThat(found(report, "aarrrHeartReport", "CATEGORY_METRIC_NOT_MEASURED"))
                .containsExactly(buyers);
        assertThat(figure(report, "aarrrHeartReport", "CATEGORY_METRICS_MEASURED"))
                .isEqualTo("0 of 1");
        line.measure(buyers, "11", 2);
        assertThat(found(
                        line.cpo.ask(REPORT, Map.of("about", period(9))),
                        "aarrrHeartReport",
                        "CATEGORY_METRIC_NOT_MEASURED"))
                .isEmpty();
    }

    /// By hand: 10 in one city and 20 in the other come to 30 once both are measured.
    @Test
    void addsSegmentsUpAsTheMetricAllows() {
        String one = line.segment("One");
        String two = line.segment("Two");
        String buyers = line.metric("Buyers", Map.of("pirateStage", "REVENUE", "dimension", "city", "rollUp", "SUM"));
        line.measure(buyers, one, Map.of("value", "10"), 3);
        line.measure(buyers, two, Map.of("value", "20"), 2);
        line.measure(buyers, one, Map.of("value", "15"), 1);
        String wait = line.metric("Wait", Map.of("pirateStage", "ACTIVATION", "dimension", "city"));
        line.measure(wait, one, Map.of("value", "10"), 3);
        Answer report = line.cpo.ask(REPORT, Map.of("about", period(3)));
        assertThat(report.<Object>get("aarrrHeartReport.stages[4].metrics.nodes[0].spans[0].value"))
                .isNull();
        assertThat(report.text("aarrrHeartReport.stages[4].metrics.nodes[0].spans[1].value.value"))
                .isEqualTo("30");
        assertThat(report.text("aarrrHeartReport.stages[4].metrics.nodes[0].spans[2].value.value"))
                .isEqualTo("35");
        assertThat(report.text("aarrrHeartReport.stages[1].metrics.nodes[0].unknownBecause"))
                .isEqualTo("Its segments were measured, and their values do not add up: its roll-up is NONE.");
        assertThat(found(report, "aarrrHeartReport", "CATEGORY_METRIC_NOT_MEASURED"))
                .isEmpty();
        assertThat(figure(report, "aarrrHeartReport", "CATEGORY_METRICS_MEASURED"))
                .isEqualTo("2 of 2");
        assertThat(found(
                        line.cpo.ask(REPORT, Map.of("about", period(2))),
                        "aarrrHeartReport",
                        "CATEGORY_METRIC_NOT_MEASURED"))
                .containsExactly(wait);
    }

    @Test
    void looksAtWhatATeamsGoalsAreMeasuredBy() {
        String buyers = line.metric("Buyers", Map.of("pirateStage", "REVENUE"));
        line.metric("Visitors", Map.of("pirateStage", "ACQUISITION"));
        line.measure(buyers, "10", 3);
        line.active(target(buyers, "GTE", "20"), 3, due(20));
        Answer report = line.cpo.ask(REPORT, Map.of("about", Map.of("teamId", line.team)));
        assertThat(report.<Boolean>list("aarrrHeartReport.stages[*].empty"))
                .containsExactly(true, true, true, true, false);
        String quiet = line.organisation.team("Quiet", line.line);
        assertThat(line.cpo
                        .ask(REPORT, Map.of("about", Map.of("teamId", quiet)))
                        .text("aarrrHeartReport.verdict"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIs() {
        line.measure(line.metric("Metric 0", Map.of("pirateStage", "REVENUE")), "1", 1);
        line.cpo.ask(REPORT);
        int small = statements.during(() -> line.cpo.ask(REPORT)).size();
        for (int number = 1; number < 5; number++) {
            line.measure(line.metric("Metric " + number, Map.of("pirateStage", "REVENUE")), "1", 1);
        }
        assertThat(statements.during(() -> line.cpo.ask(REPORT)))
                .hasSizeLessThanOrEqualTo(small)
                .hasSizeLessThan(14);
    }

    private static Map<String, Object> period(int days) {
        return Map.of(
                "period",
                Map.of(
                        "from", today().minusDays(days).toString(),
                        "to", today().toString()));
    }
}
