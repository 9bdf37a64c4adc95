package dev.throughline.reporting.trackrecord;

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
class TrackRecordApiTests {

    private static final String SCORE =
            "{ count score { percent } confidence { percent } achieved { percent } unknownBecause }";

    private static final String REPORT = """
            query ($about: ReportScopeInput) { trackRecordReport(about: $about) { verdict because
              figures { kind unit value count total state unknownBecause }
              halfTime %1$s end %1$s reliability { from to count confidence { percent } achieved { percent } }
              teams(first: 3) { nodes { team { id } ended halfTime %1$s end %1$s } }
              findings(first: 5) { nodes { rule id what } } } }""".formatted(SCORE);

    private final GoalLine line;
    private final Statements statements;
    private final String metric;

    TrackRecordApiTests(Actors actors, Statements statements) {
        this.line = new GoalLine(actors.organisation());
        this.statements = statements;
        this.metric = line.metric("Time to purchase", Map.of());
        line.measure(metric, "21", 40);
    }

    /// By hand: 9 of 10 and achieved is 0.01; 8 of 10 and missed is 0.64; the mean of both is 0.325.
    @Test
    void scoresWhatWasStatedAgainstWhatBecameOfIt() {
        ended("achieve", 9);
        ended("miss", 8);
        line.draft(target(metric, "LTE", "1"), Map.of());
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("trackRecordReport.halfTime.score.percent")).isEqualTo("32.50");
        assertThat(report.text("trackRecordReport.halfTime.confidence.percent")).isEqualTo("85.00");
        assertThat(report.text("trackRecordReport.halfTime.achieved.percent")).isEqualTo("50.00");
        assertThat(report.<String>list("trackRecordReport.figures[?(@.kind=='BRIER_SCORE_AT_HALF_TIME')].value"))
                .containsExactly("0.325");
        assertThat(report.<String>list("trackRecordReport.figures[*].unit"))
                .containsExactly("POINTS", "POINTS", "SHARE");
        assertThat(report.<Integer>list("trackRecordReport.reliability[*].count"))
                .containsExactly(0, 0, 0, 1, 1);
        assertThat(report.<String>list("trackRecordReport.teams.nodes[*].team.id"))
                .containsExactly(line.team);
        assertThat(figure(report, "trackRecordReport", "CHECKED_IN_BY_HALF_TIME"))
                .isEqualTo("2 of 2");
        assertThat(report.text("trackRecordReport.verdict")).isEqualTo("SOUND");
    }

    @Test
    void forgetsNoMissWithTheRecordOfIt() {
        String missed = ended("miss", 8);
        line.move(line.pm, "archiveTargetCondition", "targetCondition", missed).accepted();
        assertThat(line.cpo.ask(REPORT).<Integer>get("trackRecordReport.halfTime.count"))
                .isEqualTo(1);
    }

    /// What was stated was about the old goal, which nobody reached or missed.
    @Test
    void judgesTheRevisionAndNotWhatItRevised() {
        String former = line.active(target(metric, "LTE", "30"), 40, due(30));
        line.checkIn(former, "ON_TRACK", 9);
        line.pm
                .mutate(
                        "reviseTargetCondition",
                        Map.of("id", former, "target", target(metric, "LTE", "25")),
                        "targetCondition",
                        "id")
                .accepted();
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<Integer>get("trackRecordReport.end.count")).isZero();
        assertThat(figure(report, "trackRecordReport", "CHECKED_IN_BY_HALF_TIME"))
                .isEqualTo("?");
    }

    @Test
    void isUnknownWhereNothingEndedAndWhereNobodySaidAnything() {
        Answer none = line.cpo.ask(REPORT);
        assertThat(none.text("trackRecordReport.verdict")).isEqualTo("UNKNOWN");
        assertThat(none.<Object>get("trackRecordReport.halfTime.score")).isNull();
        String silent = line.active(target(metric, "LTE", "30"), 40, due(30));
        line.move(line.pm, "achieveTargetCondition", "targetCondition", silent).accepted();
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("trackRecordReport.halfTime.unknownBecause"))
                .isEqualTo("No target condition with a check-in by then was achieved or missed.");
        assertThat(figure(report, "trackRecordReport", "CHECKED_IN_BY_HALF_TIME"))
                .isEqualTo("0 of 1");
    }

    @Test
    void looksAtWhatEndedWithinThePeriod() {
        ended("achieve", 9);
        Answer before = line.cpo.ask(
                REPORT,
                Map.of(
                        "about",
                        Map.of(
                                "period",
                                Map.of(
                                        "from",
                                        today().minusDays(30).toString(),
                                        "to",
                                        today().minusDays(2).toString()))));
        assertThat(before.<Integer>get("trackRecordReport.halfTime.count")).isZero();
    }

    /// Five were said to be 90 % sure and two came true; with six more that did, 8 of 11 is near enough.
    @Test
    void findsATeamThatIsTooSureUntilItsRecordIsBetter() {
        for (int number = 0; number < 5; number++) {
            ended(number < 2 ? "achieve" : "miss", 9);
        }
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "trackRecordReport", "TEAM_TOO_SURE")).containsExactly(line.team);
        assertThat(report.text("trackRecordReport.findings.nodes[0].what"))
                .isEqualTo(
                        "At half-time this team was 90.00 % sure of 5 target conditions, and achieved 40.00 % of them.");
        for (int number = 0; number < 6; number++) {
            ended("achieve", 9);
        }
        assertThat(found(line.cpo.ask(REPORT), "trackRecordReport", "TEAM_TOO_SURE"))
                .isEmpty();
        assertThat(statements.during(() -> line.cpo.ask(REPORT))).hasSizeLessThan(18);
    }

    private String ended(String how, int confidence) {
        String id = line.active(target(metric, "LTE", "30"), 40, due(30));
        line.checkIn(id, "ON_TRACK", confidence);
        line.move(line.pm, how + "TargetCondition", "targetCondition", id).accepted();
        return id;
    }
}
