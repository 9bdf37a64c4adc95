package dev.throughline.reporting.lens;

import static dev.throughline.reporting.GoalLine.figure;
import static dev.throughline.reporting.GoalLine.found;
import static dev.throughline.reporting.GoalLine.make;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class BusinessLensApiTests {

    private static final String REPORT = """
            query ($about: ReportScopeInput) { businessLensReport(about: $about) { verdict because figures { kind count total state }
              outcomes(first: 4) { totalCount nodes { id node { __typename } progress { state verdict current { value } } targetConditions themes experiments
                levers(first: 5) { nodes { kind id state node { __typename } } } } }
              findings(first: 5) { nodes { rule id what seed } } } }""";

    private final ReportLine line;
    private final Statements statements;

    BusinessLensApiTests(Actors actors, Statements statements) {
        this.line = new ReportLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void showsWhatTheBusinessGainsFirstAndWhatProductDoesBeneathIt() {
        String revenue = revenue();
        line.move(line.pm, "abandonTargetCondition", "targetCondition", line.condition)
                .accepted();
        String outcome = active(revenue);
        Answer bare = line.cpo.ask(REPORT);
        assertThat(found(bare, "businessLensReport", "BUSINESS_OUTCOME_WITHOUT_LEVER"))
                .containsExactly(outcome);
        assertThat(figure(bare, "businessLensReport", "BUSINESS_OUTCOMES_WITH_LEVER"))
                .isEqualTo("0 of 1");

        String experiment = experiment(outcome);
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "businessLensReport", "BUSINESS_OUTCOME_WITHOUT_LEVER"))
                .isEmpty();
        assertThat(report.<String>list("businessLensReport.outcomes.nodes[*].id"))
                .containsExactly(outcome);
        assertThat(report.<String>list("businessLensReport.outcomes.nodes[*].progress.current.value"))
                .containsExactly("10");
        assertThat(report.<Integer>list("businessLensReport.outcomes.nodes[*].experiments"))
                .containsExactly(1);
        assertThat(report.<String>list("businessLensReport.outcomes.nodes[*].levers.nodes[*].id"))
                .containsExactly(experiment);
        assertThat(report.<String>list("businessLensReport.outcomes.nodes[*].levers.nodes[*].node.__typename"))
                .containsExactly("Experiment");
        assertThat(figure(report, "businessLensReport", "BUSINESS_OUTCOMES_WITH_LEVER"))
                .isEqualTo("1 of 1");
    }

    /// The theme of the line has an outcome of the business of its own; the one without waits for a goal above it.
    @Test
    void findsActivityThatServesNoGoalOfTheBusinessUntilItDoes() {
        String bare = line.delivered("Bare");
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "businessLensReport", "ACTIVITY_WITHOUT_BUSINESS_OUTCOME"))
                .containsExactly(bare);
        assertThat(figure(report, "businessLensReport", "ACTIVITY_FOR_BUSINESS"))
                .isEqualTo("1 of 2");
        assertThat(figure(report, "businessLensReport", "BUSINESS_OUTCOMES_WITH_LEVER"))
                .isEqualTo("?");
        make(
                line.pm,
                "addThemeOutcome",
                "themeOutcome",
                Map.of("themeId", bare, "statement", "More buy", "side", "BUSINESS", "relation", "Who finds buys"));
        Answer mended = line.cpo.ask(REPORT);
        assertThat(found(mended, "businessLensReport", "ACTIVITY_WITHOUT_BUSINESS_OUTCOME"))
                .isEmpty();
        assertThat(mended.text("businessLensReport.verdict")).isEqualTo("SOUND");
    }

    @Test
    void wantsNoWorkOnWhatIsPaused() {
        String challenge = make(
                line.vp,
                "draftChallenge",
                "challenge",
                Map.of(
                        "visionId",
                        line.vision,
                        "statement",
                        "More revenue",
                        "businessLineId",
                        line.line,
                        "target",
                        target(revenue())));
        line.move(line.vp, "proposeChallenge", "challenge", challenge).accepted();
        line.move(line.vp, "activateChallenge", "challenge", challenge).accepted();
        assertThat(found(line.cpo.ask(REPORT), "businessLensReport", "BUSINESS_OUTCOME_WITHOUT_LEVER"))
                .containsExactly(challenge);
        line.vp
                .mutate("pauseChallenge", Map.of("id", challenge, "reason", "Later"), "challenge", "id")
                .accepted();
        Answer paused = line.cpo.ask(REPORT);
        assertThat(found(paused, "businessLensReport", "BUSINESS_OUTCOME_WITHOUT_LEVER"))
                .isEmpty();
        assertThat(paused.<String>list("businessLensReport.outcomes.nodes[*].id"))
                .containsExactly(challenge);
    }

    @Test
    void putsEverythingBelowAChallengeBeneathIt() {
        String revenue = revenue();
        String challenge = make(
                line.vp,
                "draftChallenge",
                "challenge",
                Map.of(
                        "visionId",
                        line.vision,
                        "statement",
                        "More revenue",
                        "businessLineId",
                        line.line,
                        "target",
                        target(revenue)));
        line.move(line.vp, "proposeChallenge", "challenge", challenge).accepted();
        line.move(line.vp, "activateChallenge", "challenge", challenge).accepted();
        String condition = line.condition(line.team, challenge, "Buy within a day", "1");
        line.move(line.pm, "baselineTargetCondition", "targetCondition", condition)
                .accepted();
        line.move(line.pm, "activateTargetCondition", "targetCondition", condition)
                .accepted();
        experiment(condition);
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<String>list("businessLensReport.outcomes.nodes[*].node.__typename"))
                .containsExactly("Challenge");
        assertThat(report.<String>list("businessLensReport.outcomes.nodes[*].levers.nodes[*].kind"))
                .containsExactly("TARGET_CONDITION", "EXPERIMENT");
    }

    @Test
    void refusesWhoMayNotReadAndCostsFewStatements() {
        line.organisation.as("STAKEHOLDER").ask(REPORT).failed("FORBIDDEN");
        line.cpo.ask(REPORT);
        int small = statements.during(() -> line.cpo.ask(REPORT)).size();
        line.delivered("One");
        line.delivered("Two");
        assertThat(statements.during(() -> line.cpo.ask(REPORT)))
                .hasSizeLessThanOrEqualTo(small + 1)
                .hasSizeLessThan(22);
    }

    private String revenue() {
        String revenue = make(
                line.pm,
                "defineMetric",
                "metric",
                Map.of(
                        "name",
                        "Revenue",
                        "question",
                        "How much?",
                        "kind",
                        "SCALAR",
                        "direction",
                        "INCREASE",
                        "side",
                        "BUSINESS",
                        "timing",
                        "LAGGING"));
        make(line.pm, "recordMeasurement", "measurement", Map.of("metricId", revenue, "value", Map.of("value", "10")));
        return revenue;
    }

    private static Map<String, Object> target(String revenue) {
        return Map.of("metricId", revenue, "comparator", "GTE", "value", Map.of("value", "20"));
    }

    private String active(String revenue) {
        String id = make(
                line.pm,
                "draftTargetCondition",
                "targetCondition",
                Map.of(
                        "teamId",
                        line.team,
                        "challengeId",
                        line.challenge,
                        "statement",
                        "Twice the revenue",
                        "target",
                        target(revenue)));
        line.move(line.pm, "baselineTargetCondition", "targetCondition", id).accepted();
        line.move(line.pm, "activateTargetCondition", "targetCondition", id).accepted();
        return id;
    }

    private String experiment(String condition) {
        String obstacle = make(
                line.pm, "identifyObstacle", "obstacle", Map.of("targetConditionId", condition, "statement", "Price"));
        line.move(line.pm, "selectObstacle", "obstacle", obstacle).accepted();
        String id = make(
                line.pm,
                "designExperiment",
                "experiment",
                Map.of(
                        "obstacleId",
                        obstacle,
                        "learningGoal",
                        "What would they pay?",
                        "method",
                        "INTERVIEW",
                        "expectation",
                        "Most name a price"));
        make(
                line.pm,
                "setExperimentPlan",
                "experimentPlan",
                Map.of("experimentId", id, "script", "Ask ten buyers", "population", "Buyers"));
        line.move(line.pm, "startExperiment", "experiment", id).accepted();
        return id;
    }
}
