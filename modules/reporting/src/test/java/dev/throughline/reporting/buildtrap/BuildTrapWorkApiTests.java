package dev.throughline.reporting.buildtrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Customers;
import dev.throughline.reporting.Past;
import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What teams work on, why, and what becomes of it.
@ModuleTest
class BuildTrapWorkApiTests {

    private final ReportLine line;
    private final Past past;

    BuildTrapWorkApiTests(Actors actors) {
        this.line = new ReportLine(actors.organisation());
        this.past = new Past(line.organisation);
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
        past.move("roadmap.theme", line.theme, 200, "created_at");
        assertThat(told(Map.of()).found("NOTHING_INVALIDATED"))
                .as("it was proposed then, and is tried now")
                .isEmpty();
        past.move("roadmap.theme", line.theme, 200, "phase_since");
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

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "buildTrapReport", about);
    }
}
