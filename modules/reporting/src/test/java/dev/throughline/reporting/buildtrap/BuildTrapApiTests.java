package dev.throughline.reporting.buildtrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
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
    private final Statements statements;

    BuildTrapApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
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
    void saysThatNothingIsKnownWhereThereIsNothing() {
        Told report = Told.by(actors.organisation().as("CPO"), "buildTrapReport", Map.of());
        assertThat(report.verdict()).isEqualTo("UNKNOWN");
        report.hasShare("OUTCOME_STATEMENTS", 0, 0, null);
        report.hasValue("INVALIDATIONS", null);
    }

    @Test
    void looksAtALineATeamOrAChallengeOnly() {
        String elsewhere = line.organisation.line("Elsewhere");
        String output = line.draftedChallenge("Launch the new app");
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
            line.draftedChallenge("Launch " + number);
            line.delivered("Theme " + number);
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(18);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report") || view.endsWith("_report\""));
    }

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "buildTrapReport", about);
    }
}
