package dev.throughline.reporting.priority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Kata;
import dev.throughline.reporting.Past;
import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ModuleTest
class PriorityAdherenceApiTests {

    private static final Pattern READ = Pattern.compile("\"?(platform|strategy|roadmap|experiment)\"?\\.\"?(\\w+)\"?");

    private static final String TABLES = """
            { priorityAdherenceReport { themes { totalCount nodes { theme { id } place activity lastActivityAt resting } }
              activity { totalCount nodes { id at kind theme { id } place } } } }""";

    private final Actors actors;
    private final ReportLine line;
    private final Past past;
    private final Statements statements;

    PriorityAdherenceApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.past = new Past(line.organisation);
        this.statements = statements;
    }

    /// By hand: the first theme went to discovery and to delivery and got evidence, which is three; the second, at the
    /// second place, got one piece of evidence. 3 of 4 are 75 %, and all are on the first three.
    @Test
    void countsWorkByThePlaceThatAThemeHadThen() {
        String second = proposed("Second");
        evidence(second);
        Told report = told(Map.of());
        report.hasShare("ACTIVITY_ON_FIRST_THEME", 3, 4, "75.00");
        report.hasShare("ACTIVITY_ON_FIRST_THREE_THEMES", 4, 4, "100.00");
        report.hasShare("FIRST_THEMES_WORKED_ON", 1, 1, "100.00");
        assertThat(report.verdict()).isEqualTo("SOUND");

        prioritise(second, 1);
        evidence(second);
        Told later = told(Map.of());
        later.hasShare("ACTIVITY_ON_FIRST_THEME", 4, 5, "80.00");
        Answer tables = line.cpo.ask(TABLES);
        assertThat(tables.<String>list("priorityAdherenceReport.themes.nodes[*].theme.id"))
                .containsExactly(second, line.theme);
        assertThat(tables.<Integer>list("priorityAdherenceReport.themes.nodes[*].activity"))
                .containsExactly(2, 3);
        assertThat(tables.<Integer>list("priorityAdherenceReport.activity.nodes[*].place"))
                .containsExactly(1, 1, 1, 2, 1);
        assertThat(tables.<String>list("priorityAdherenceReport.activity.nodes[*].kind"))
                .containsExactly("MOVE", "EVIDENCE", "MOVE", "EVIDENCE", "EVIDENCE");
        assertThat(later.rows("ACTIVITY_ON_FIRST_THREE_THEMES"))
                .isEqualTo(tables.<String>list("priorityAdherenceReport.activity.nodes[*].id"));
    }

    @Test
    void countsExperimentsAndMeasuredOutcomesToo() {
        Kata kata = new Kata(line);
        String experiment = kata.running(Map.of("themeId", line.theme));
        kata.conclude(experiment, "VALIDATED");
        String outcome = line.pm
                .ask("query ($id: ID!) { theme(id: $id) { outcomes { nodes { id } } } }", Map.of("id", line.theme))
                .<String>list("theme.outcomes.nodes[*].id")
                .getFirst();
        line.pm
                .mutate(
                        "measureThemeOutcome",
                        Map.of("id", outcome, "result", "They do", "met", true),
                        "themeOutcome",
                        "id")
                .accepted();
        line.move(line.pm, "finishTheme", "theme", line.theme).accepted();
        assertThat(line.cpo.ask(TABLES).<String>list("priorityAdherenceReport.activity.nodes[*].kind"))
                .containsExactly("MOVE", "EVIDENCE", "MOVE", "EXPERIMENT", "EXPERIMENT", "MEASUREMENT", "MOVE");
        told(Map.of()).hasShare("ACTIVITY_ON_FIRST_THEME", 7, 7, "100.00");
    }

    @Test
    void countsNoWorkWhereAThemeIsOnlyGivenUp() {
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        told(Map.of()).hasShare("ACTIVITY_ON_FIRST_THEME", 3, 3, "100.00");
    }

    @Test
    void findsAFirstThemeThatRestsUntilSomebodyWorksOnIt() {
        rested(line.theme);
        Told report = told(Map.of());
        assertThat(report.found("FIRST_THEME_RESTS")).containsExactly(line.theme);
        report.hasShare("FIRST_THEMES_WORKED_ON", 0, 1, "0.00");
        report.hasShare("ACTIVITY_ON_FIRST_THEME", 3, 3, "100.00");
        assertThat(line.cpo.ask(TABLES).<Boolean>list("priorityAdherenceReport.themes.nodes[*].resting"))
                .containsExactly(true);
        evidence(line.theme);
        Told later = told(Map.of());
        assertThat(later.verdict()).isEqualTo("SOUND");
        later.hasShare("FIRST_THEMES_WORKED_ON", 1, 1, "100.00");
    }

    @Test
    void findsWorkOnALowerThemeWhileAHigherOneRestsUntilTheOrderSaysSo() {
        String lower = proposed("Lower");
        rested(line.theme);
        evidence(lower);
        evidence(lower);
        Told report = told(Map.of());
        assertThat(report.found("LOWER_THEME_WORKED_ON")).containsExactly(lower);
        assertThat(report.what("LOWER_THEME_WORKED_ON"))
                .containsExactly(
                        "At place 2, this theme was worked on 2 times in the last 30 days, while “Search” at place 1 rested.");
        evidence(line.theme);
        assertThat(told(Map.of()).verdict()).isEqualTo("SOUND");
    }

    @Test
    void findsAnOrderThatWasChangedAfterTheWorkUntilItIsChangedBack() {
        String lower = proposed("Lower");
        rested(line.theme);
        evidence(lower);
        prioritise(lower, 1);
        Told report = told(Map.of());
        assertThat(report.found("ORDER_CHANGED_AFTERWARDS")).containsExactly(lower);
        assertThat(report.what("ORDER_CHANGED_AFTERWARDS"))
                .containsExactly(
                        "It went from place 2 to place 1 after it had been worked on once, while “Search” above it rested.");
        assertThat(report.found("LOWER_THEME_WORKED_ON")).isEmpty();
        prioritise(lower, 2);
        assertThat(told(Map.of()).found("ORDER_CHANGED_AFTERWARDS")).isEmpty();
    }

    @Test
    void leavesAYoungThemeInPeace() {
        String lower = proposed("Lower");
        evidence(lower);
        prioritise(lower, 1);
        assertThat(told(Map.of()).verdict()).isEqualTo("SOUND");
    }

    @Test
    void saysThatNothingIsKnownWhereThereIsNothing() {
        Told report = Told.by(actors.organisation().as("CPO"), "priorityAdherenceReport", Map.of());
        assertThat(report.verdict()).isEqualTo("UNKNOWN");
        report.hasShare("ACTIVITY_ON_FIRST_THEME", 0, 0, null);
        report.hasShare("FIRST_THEMES_WORKED_ON", 0, 0, null);
    }

    @Test
    void looksAtALineATeamOrAChallengeOnly() {
        told(Map.of("teamId", line.team)).hasShare("ACTIVITY_ON_FIRST_THEME", 3, 3, "100.00");
        told(Map.of("challengeId", line.challenge)).hasShare("ACTIVITY_ON_FIRST_THEME", 3, 3, "100.00");
        told(Map.of("challengeId", line.challenge("Another"))).hasShare("ACTIVITY_ON_FIRST_THEME", 0, 0, null);
        told(Map.of("businessLineId", line.organisation.line("Elsewhere")))
                .hasShare("ACTIVITY_ON_FIRST_THEME", 0, 0, null);
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotRead() {
        ReportLine elsewhere = new ReportLine(actors.organisation());
        told(Map.of("businessLineId", elsewhere.line)).answer().failed("BAD_USER_INPUT");
        Told.by(line.organisation.as("STAKEHOLDER"), "priorityAdherenceReport", Map.of())
                .answer()
                .failed("FORBIDDEN");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIsAndReadsOnlyWhatIsPublished() {
        String numbers =
                "{ priorityAdherenceReport { verdict figures { kind count } findings { totalCount } themes { nodes { place } } } }";
        line.cpo.ask(numbers);
        List<String> small = statements.during(() -> line.cpo.ask(numbers));
        for (int number = 0; number < 3; number++) {
            evidence(proposed("Theme " + number));
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(13);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report") || view.endsWith("_report\""));
    }

    /// As if everything about it had happened 40 days ago.
    private void rested(String theme) {
        past.moveHistory(theme, 40);
        line.pm
                .ask("query ($id: ID!) { theme(id: $id) { evidence { nodes { id } } } }", Map.of("id", theme))
                .<String>list("theme.evidence.nodes[*].id")
                .forEach(evidence -> past.moveHistory(evidence, 40));
        past.move("roadmap.theme", theme, 40, "created_at");
    }

    private String proposed(String title) {
        return line.pm
                .mutate("proposeTheme", Map.of("roadmapId", line.roadmap, "title", title), "theme", "id")
                .id();
    }

    private void evidence(String theme) {
        line.pm
                .mutate(
                        "addEvidence",
                        Map.of("themeId", theme, "part", "PROBLEM", "stance", "SUPPORTS", "statement", "They said so"),
                        "evidence",
                        "id")
                .accepted();
    }

    private void prioritise(String theme, int place) {
        line.pm
                .mutate("prioritiseTheme", Map.of("id", theme, "priority", place), "theme", "id")
                .accepted();
    }

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "priorityAdherenceReport", about);
    }
}
