package dev.throughline.reporting.buildtrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Customers;
import dev.throughline.reporting.Past;
import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ModuleTest
class BuildTrapApiTests {

    private static final Pattern READ =
            Pattern.compile("\"?(strategy|roadmap|experiment|stakeholder)\"?\\.\"?(\\w+)\"?");

    private final Actors actors;
    private final ReportLine line;
    private final Past past;
    private final Statements statements;

    BuildTrapApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.past = new Past(line.organisation);
        this.statements = statements;
    }

    /// By hand: a challenge, a target condition and two outcomes are worded, none as an output; the one theme is
    /// delivered and stands on no promise; one thing was tried and nothing was wrong.
    @Test
    void findsNothingWhereNothingIsBuiltForItself() {
        Told report = told(Map.of());
        assertThat(report.verdict()).isEqualTo("SOUND");
        assertThat(report.answer().text("report.because")).isEqualTo("There is no sign of the build trap here.");
        report.hasShare("MEASURED_THEMES", 0, 0, null);
        report.hasShare("OUTCOME_STATEMENTS", 4, 4, "100.00");
        report.hasShare("PROMISED_THEMES", 0, 1, "0.00");
        report.hasShare("DISCOVERY_THEMES", 0, 1, "0.00");
        report.hasShare("KNOWN_PATHS", 0, 1, "0.00");
        report.hasValue("INVALIDATIONS", "0");
        assertThat(report.answer().text("report.kind")).isEqualTo("BUILD_TRAP");
    }

    @Test
    void findsWhatEndedUnmeasuredAndNotWhatWasMeasuredBefore() {
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        String measured = line.delivered("Measured");
        String outcome = line.pm
                .mutate(
                        "addThemeOutcome",
                        Map.of(
                                "themeId",
                                measured,
                                "statement",
                                "Fewer of them call",
                                "side",
                                "USER",
                                "relation",
                                "Who finds does not ask"),
                        "themeOutcome",
                        "id")
                .id();
        line.pm
                .mutate(
                        "measureThemeOutcome",
                        Map.of("id", outcome, "result", "They call as often", "met", false),
                        "themeOutcome",
                        "id")
                .accepted();
        line.move(line.pm, "abandonTheme", "theme", measured).accepted();
        Told report = told(Map.of());
        assertThat(report.found("FINISHED_UNMEASURED")).containsExactly(line.theme);
        report.hasShare("MEASURED_THEMES", 1, 2, "50.00");
        assertThat(report.rows("MEASURED_THEMES")).containsExactly(measured);
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        assertThat(told(Map.of(
                                "period",
                                Map.of("from", yesterday.minusDays(30).toString(), "to", yesterday.toString())))
                        .found("FINISHED_UNMEASURED"))
                .isEmpty();
    }

    /// What turned out wrong was found out, and keeps what was learned (S3:59).
    @Test
    void praisesWhoeverSaysGoodbye() {
        line.pm
                .mutate("invalidateTheme", Map.of("id", line.theme, "learned", "Nobody uses filters"), "theme", "id")
                .accepted();
        Told report = told(Map.of());
        assertThat(report.found("FINISHED_UNMEASURED")).isEmpty();
        report.hasValue("INVALIDATIONS", "1");
        assertThat(report.rows("INVALIDATIONS")).containsExactly(line.theme);
    }

    /// S1:188-190, word for word; S1:224 and S1:229.
    @Test
    void flagsPlansThatPoseAsStrategyUntilTheySayWhatIsToChange() {
        String platform = draft("“To create a platform that allows music producers to upload and share their music.”");
        String backend = draft("“To create a backend system that will allow the sales team to manage their leads.”");
        String website =
                draft("“To create a front of the funnel website that markets to our target users and converts them.”");
        draft("Decrease wait times in cities where it is over 10 minutes to less than 5 minutes by January 30, 2018.");
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
    void findsAHijackedRoadmapUntilThePromiseIsTheStrategys() {
        String promised = line.pm
                .mutate(
                        "proposeTheme",
                        Map.of("roadmapId", line.roadmap, "title", "Predict the future", "origin", "PROMISE"),
                        "theme",
                        "id")
                .id();
        Told report = told(Map.of());
        assertThat(report.found("ROADMAP_HIJACKED")).containsExactly(line.roadmap);
        assertThat(report.what("ROADMAP_HIJACKED"))
                .containsExactly("1 of the 2 themes on this roadmap stand on a promise: “Predict the future”.");
        report.hasShare("PROMISED_THEMES", 1, 2, "50.00");
        assertThat(report.rows("PROMISED_THEMES")).containsExactly(promised);
        line.pm
                .mutate("changeTheme", Map.of("id", promised, "origin", "STRATEGY"), "theme", "id")
                .accepted();
        assertThat(told(Map.of()).verdict()).isEqualTo("SOUND");
    }

    /// A theme that leads to nothing wanted goes on because somebody was promised a feature of it (S1:7-19).
    @Test
    void findsAThemeThatGoesOnForAPromiseOnly() {
        Customers customers = new Customers(line);
        customers.promised(customers.account("Big"), line.theme);
        assertThat(told(Map.of()).found("ROADMAP_HIJACKED")).isEmpty();
        line.move(line.pm, "abandonTargetCondition", "targetCondition", line.condition)
                .accepted();
        Told report = told(Map.of());
        assertThat(report.found("ROADMAP_HIJACKED")).containsExactly(line.roadmap);
        report.hasShare("PROMISED_THEMES", 1, 1, "100.00");
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        assertThat(told(Map.of()).found("ROADMAP_HIJACKED")).isEmpty();
    }

    /// By hand: none of three is fewer than one in four; one of three is not.
    @Test
    void findsATeamThatOnlyDeliversUntilItDiscovers() {
        line.delivered("Compare");
        assertThat(told(Map.of()).found("DISCOVERY_TOO_SMALL")).isEmpty();
        String third = line.delivered("Pay");
        Told report = told(Map.of());
        assertThat(report.found("DISCOVERY_TOO_SMALL")).containsExactly(line.team);
        report.hasShare("DISCOVERY_THEMES", 0, 3, "0.00");
        line.move(line.pm, "returnTheme", "theme", third).accepted();
        Told later = told(Map.of());
        assertThat(later.found("DISCOVERY_TOO_SMALL")).isEmpty();
        later.hasShare("DISCOVERY_THEMES", 1, 3, "33.33");
    }

    @Test
    void findsATeamThatIsNeverWrongUntilItIs() {
        assertThat(told(Map.of()).found("NOTHING_INVALIDATED")).isEmpty();
        past.move("roadmap.theme", line.theme, 200, "created_at", "phase_since");
        String second = line.delivered("Compare");
        Told report = told(Map.of());
        assertThat(report.found("NOTHING_INVALIDATED")).containsExactly(line.team);
        assertThat(report.what("NOTHING_INVALIDATED"))
                .containsExactly(
                        "This team worked on 2 themes and experiments in the last two quarters, and none turned out wrong.");
        line.pm
                .mutate("invalidateTheme", Map.of("id", second, "learned", "Nobody compares"), "theme", "id")
                .accepted();
        assertThat(told(Map.of()).found("NOTHING_INVALIDATED")).isEmpty();
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

    @Test
    void saysThatNothingIsKnownWhereThereIsNothing() {
        Told report = Told.by(actors.organisation().as("CPO"), "buildTrapReport", Map.of());
        assertThat(report.verdict()).isEqualTo("UNKNOWN");
        report.hasShare("OUTCOME_STATEMENTS", 0, 0, null);
        report.hasValue("INVALIDATIONS", null);
    }

    @Test
    void looksAtALineATeamOrAChallengeOnly() {
        String elsewhere = line.organisation.line("Elsewhere");
        String output = draft("Launch the new app");
        assertThat(told(Map.of("businessLineId", line.line)).found("WORDED_AS_OUTPUT"))
                .containsExactly(output);
        assertThat(told(Map.of("businessLineId", elsewhere)).verdict()).isEqualTo("UNKNOWN");
        Told under = told(Map.of("challengeId", line.challenge));
        assertThat(under.found("WORDED_AS_OUTPUT")).isEmpty();
        under.hasShare("OUTCOME_STATEMENTS", 4, 4, "100.00");
        told(Map.of("teamId", line.team)).hasShare("OUTCOME_STATEMENTS", 3, 3, "100.00");
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotRead() {
        ReportLine elsewhere = new ReportLine(actors.organisation());
        told(Map.of("teamId", elsewhere.team)).answer().failed("BAD_USER_INPUT");
        told(Map.of("period", Map.of("from", "2026-02-01", "to", "2026-01-01")))
                .answer()
                .failed("BAD_USER_INPUT");
        Told.by(line.organisation.as("STAKEHOLDER"), "buildTrapReport", Map.of())
                .answer()
                .failed("FORBIDDEN");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIsAndReadsOnlyWhatIsPublished() {
        String numbers = "{ buildTrapReport { verdict figures { kind count } findings { totalCount } } }";
        line.cpo.ask(numbers);
        List<String> small = statements.during(() -> line.cpo.ask(numbers));
        for (int number = 0; number < 3; number++) {
            draft("Launch " + number);
            line.delivered("Theme " + number);
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(18);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report") || view.endsWith("_report\""));
    }

    private String draft(String statement) {
        return line.vp
                .mutate(
                        "draftChallenge",
                        Map.of("visionId", line.vision, "statement", statement, "businessLineId", line.line),
                        "challenge",
                        "id")
                .id();
    }

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "buildTrapReport", about);
    }
}
