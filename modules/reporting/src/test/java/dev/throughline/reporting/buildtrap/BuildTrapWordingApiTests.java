package dev.throughline.reporting.buildtrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Outputs that pose as outcomes, and plans as targets.
@ModuleTest
class BuildTrapWordingApiTests {

    private final ReportLine line;

    BuildTrapWordingApiTests(Actors actors) {
        this.line = new ReportLine(actors.organisation());
    }

    /// S1:188-190, word for word; S1:224 and S1:229.
    @Test
    void flagsPlansThatPoseAsStrategyUntilTheySayWhatIsToChange() {
        String platform = line.draftedChallenge(
                "“To create a platform that allows music producers to upload and share their music.”");
        String backend = line.draftedChallenge(
                "“To create a backend system that will allow the sales team to manage their leads.”");
        String website = line.draftedChallenge(
                "“To create a front of the funnel website that markets to our target users and converts them.”");
        line.draftedChallenge(
                "Decrease wait times in cities where it is over 10 minutes to less than 5 minutes by January 30, 2018.");
        line.condition(
                line.team,
                line.challenge,
                "We want to onboard at least one driver for every 50 people in each city by January 30, 2017.",
                "3");
        Told report = told(Map.of());
        assertThat(report.found("WORDED_AS_OUTPUT")).containsExactly(platform, backend, website);
        assertThat(report.what("WORDED_AS_OUTPUT"))
                .containsExactly(
                        "This challenge says what is to be built, not what is to change: “create a platform”.",
                        "This challenge says what is to be built, not what is to change: “create a backend system”.",
                        "This challenge says what is to be built, not what is to change: “create a front of the funnel website”.");
        assertThat(report.answer().text("report.findings.nodes[0].advice")).contains("nothing is refused for it");
        report.hasShare("OUTCOME_STATEMENTS", 6, 9, "66.67");
        for (String challenge : List.of(platform, backend, website)) {
            line.vp
                    .mutate(
                            "changeChallenge",
                            Map.of("id", challenge, "statement", "Double the songs that producers share"),
                            "challenge",
                            "id")
                    .accepted();
        }
        assertThat(told(Map.of()).verdict()).isEqualTo("SOUND");
    }

    @Test
    void readsOutcomesOfThemesToo() {
        String outcome = line.pm
                .mutate(
                        "addThemeOutcome",
                        Map.of(
                                "themeId",
                                line.theme,
                                "statement",
                                "The new portal is live",
                                "side",
                                "BUSINESS",
                                "relation",
                                "They buy there"),
                        "themeOutcome",
                        "id")
                .id();
        Told report = told(Map.of("teamId", line.team));
        assertThat(report.found("WORDED_AS_OUTPUT")).containsExactly(outcome);
        assertThat(report.what("WORDED_AS_OUTPUT"))
                .containsExactly(
                        "This outcome is reached as soon as something is there, whatever that changes: “portal is live”.");
        line.pm
                .mutate("archiveThemeOutcome", Map.of("id", outcome), "themeOutcome", "id")
                .accepted();
        assertThat(told(Map.of()).found("WORDED_AS_OUTPUT")).isEmpty();
    }

    @Test
    void callsAKnownPathAPlanUntilNobodyKnowsIt() {
        String plan = line.condition(line.team, line.challenge, "Purchase within a day", "1");
        line.pm
                .mutate("changeTargetCondition", Map.of("id", plan, "pathKnown", true), "targetCondition", "id")
                .accepted();
        Told report = told(Map.of());
        assertThat(report.found("PATH_KNOWN")).containsExactly(plan);
        report.hasShare("KNOWN_PATHS", 1, 2, "50.00");
        line.pm
                .mutate("changeTargetCondition", Map.of("id", plan, "pathKnown", false), "targetCondition", "id")
                .accepted();
        assertThat(told(Map.of()).verdict()).isEqualTo("SOUND");
    }

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "buildTrapReport", about);
    }
}
