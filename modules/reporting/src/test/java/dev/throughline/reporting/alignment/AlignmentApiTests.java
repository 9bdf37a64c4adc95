package dev.throughline.reporting.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ModuleTest
class AlignmentApiTests {

    private static final String REPORT = """
            query ($line: ID, $team: ID, $challenge: ID) { alignmentReport(about: {businessLineId: $line, teamId: $team, challengeId: $challenge}) {
              scope { at businessLine { name } team { name } challenge { statement } } verdict because
              figures { kind count total share { numerator denominator percent } state unknownBecause
                rows(first: 10) { totalCount nodes { id node { id } } } others(first: 10) { totalCount nodes { id node { id } } } }
              findings(first: 20) { totalCount nodes { rule id node { id __typename } what seed advice } } } }""";

    private static final Pattern READ =
            Pattern.compile("\"?(strategy|roadmap|experiment|stakeholder)\"?\\.\"?(\\w+)\"?");

    private final Actors actors;
    private final ReportLine line;
    private final Statements statements;

    AlignmentApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void findsNothingWhereEverythingLeadsToAnActiveVision() {
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("alignmentReport.verdict")).isEqualTo("SOUND");
        assertThat(report.<List<Object>>get("alignmentReport.findings.nodes")).isEmpty();
        assertFigure(report, "ALIGNED_NODES", 3, 3, "100.00");
        assertFigure(report, "ALIGNED_PUBLISHED_THEMES", 1, 1, "100.00");
        assertFigure(report, "CHALLENGES_BROKEN_DOWN", 1, 1, "100.00");
        assertFigure(report, "TEAMS_WITH_ROADMAP", 1, 1, "100.00");
        assertThat(report.<String>list("alignmentReport.figures[?(@.kind=='ALIGNED_NODES')].rows.nodes[*].node.id"))
                .containsExactly(line.vision, line.challenge, line.condition);
    }

    /// By hand: active are the second vision, the challenge and the target condition; only the first of these leads to
    /// an active vision, so 1 of 3, which is 33.33 %.
    @Test
    void callsAnOrphanWhatLeadsToASupersededVision() {
        String second = line.vision("Another vision");
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("alignmentReport.verdict")).isEqualTo("FINDINGS");
        assertFigure(report, "ALIGNED_NODES", 1, 3, "33.33");
        assertThat(report.<String>list("alignmentReport.figures[?(@.kind=='ALIGNED_NODES')].share.numerator"))
                .containsExactly("1");
        assertThat(report.<String>list("alignmentReport.figures[?(@.kind=='ALIGNED_NODES')].rows.nodes[*].id"))
                .containsExactly(second);
        assertThat(report.<String>list("alignmentReport.figures[?(@.kind=='ALIGNED_NODES')].others.nodes[*].id"))
                .containsExactly(line.challenge, line.condition);
        assertFigure(report, "ALIGNED_PUBLISHED_THEMES", 0, 1, "0.00");
        assertThat(found(report, "NO_PATH_TO_ACTIVE_VISION"))
                .containsExactly(line.challenge, line.condition, line.theme);
        assertThat(report.<String>list("alignmentReport.findings.nodes[*].what"))
                .containsExactly(
                        "This challenge is ACTIVE, and the vision above it is SUPERSEDED.",
                        "This target condition is ACTIVE, and the vision above it is SUPERSEDED.",
                        "This theme is published, and the vision above it is SUPERSEDED.");
        assertThat(report.text("alignmentReport.because")).isEqualTo("There are 3 findings.");
    }

    @Test
    void forgetsAnOrphanThatHasEnded() {
        line.move(line.vp, "abandonChallenge", "challenge", line.challenge).accepted();
        assertThat(found(line.cpo.ask(REPORT), "NO_PATH_TO_ACTIVE_VISION")).containsExactly(line.condition, line.theme);
        line.move(line.pm, "abandonTargetCondition", "targetCondition", line.condition)
                .accepted();
        assertThat(found(line.cpo.ask(REPORT), "NO_PATH_TO_ACTIVE_VISION")).containsExactly(line.theme);
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "NO_PATH_TO_ACTIVE_VISION")).isEmpty();
        assertFigure(report, "ALIGNED_PUBLISHED_THEMES", 0, 0, null);
    }

    @Test
    void letsAPauseBreakNoPath() {
        line.move(line.vp, "pauseChallenge", "challenge", line.challenge).accepted();
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "NO_PATH_TO_ACTIVE_VISION")).isEmpty();
        assertFigure(report, "ALIGNED_NODES", 2, 2, "100.00");
        assertFigure(report, "ALIGNED_PUBLISHED_THEMES", 1, 1, "100.00");
    }

    @Test
    void findsAChallengeThatNobodyBreaksDownUntilSomebodyDoes() {
        String bare = line.challenge("Bare");
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "CHALLENGE_WITHOUT_TARGET_CONDITION")).containsExactly(bare);
        assertFigure(report, "CHALLENGES_BROKEN_DOWN", 1, 2, "50.00");
        assertThat(report.<String>list("alignmentReport.findings.nodes[*].seed"))
                .containsExactly("S1:208");
        line.condition(line.team, bare, "Purchase within a day", "1");
        assertThat(line.cpo.ask(REPORT).text("alignmentReport.verdict")).isEqualTo("SOUND");
    }

    @Test
    void findsATeamWithoutARoadmapUntilItHasOne() {
        String quiet = line.organisation.team("Quiet", line.line);
        Answer report = line.cpo.ask(REPORT);
        assertThat(found(report, "TEAM_WITHOUT_ROADMAP")).containsExactly(quiet);
        assertThat(report.<String>list("alignmentReport.findings.nodes[*].node.__typename"))
                .containsExactly("Team");
        assertFigure(report, "TEAMS_WITH_ROADMAP", 1, 2, "50.00");
        line.roadmap(quiet, line.condition(quiet, line.challenge, "Theirs", "3"));
        assertThat(found(line.cpo.ask(REPORT), "TEAM_WITHOUT_ROADMAP")).isEmpty();
    }

    @Test
    void saysThatNothingIsKnownWhereThereIsNothing() {
        Actor stranger = actors.organisation().as("CPO");
        Answer report = stranger.ask(REPORT);
        assertThat(report.text("alignmentReport.verdict")).isEqualTo("UNKNOWN");
        assertFigure(report, "ALIGNED_NODES", 0, 0, null);
        assertThat(report.<String>list("alignmentReport.figures[*].state"))
                .containsOnly("UNKNOWN")
                .hasSize(4);
        assertThat(report.<String>list("alignmentReport.figures[*].unknownBecause"))
                .containsExactly(
                        "Nothing is active here.",
                        "No theme that goes on is published here.",
                        "No challenge is active here.",
                        "There is no team here.");
    }

    @Test
    void looksAtALineATeamOrAChallengeOnly() {
        String elsewhere = line.organisation.line("Elsewhere");
        String quiet = line.organisation.team("Quiet", elsewhere);
        String bare = line.challenge("Bare");

        Answer ours = line.cpo.ask(REPORT, Map.of("line", line.line));
        assertThat(ours.text("alignmentReport.scope.businessLine.name")).isEqualTo("Line");
        assertThat(found(ours, "TEAM_WITHOUT_ROADMAP")).isEmpty();
        assertThat(found(ours, "CHALLENGE_WITHOUT_TARGET_CONDITION")).containsExactly(bare);
        assertFigure(ours, "ALIGNED_NODES", 3, 3, "100.00");

        Answer theirs = line.cpo.ask(REPORT, Map.of("line", elsewhere));
        assertThat(found(theirs, "TEAM_WITHOUT_ROADMAP")).containsExactly(quiet);
        assertFigure(theirs, "ALIGNED_NODES", 0, 0, null);

        Answer team = line.cpo.ask(REPORT, Map.of("team", line.team));
        assertFigure(team, "ALIGNED_NODES", 1, 1, "100.00");
        assertFigure(team, "TEAMS_WITH_ROADMAP", 1, 1, "100.00");
        assertThat(team.text("alignmentReport.verdict")).isEqualTo("SOUND");

        Answer challenge = line.cpo.ask(REPORT, Map.of("challenge", line.challenge));
        assertFigure(challenge, "ALIGNED_NODES", 2, 2, "100.00");
        assertFigure(challenge, "TEAMS_WITH_ROADMAP", 1, 1, "100.00");
        assertFigure(line.cpo.ask(REPORT, Map.of("challenge", bare)), "TEAMS_WITH_ROADMAP", 0, 0, null);
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotRead() {
        ReportLine elsewhere = new ReportLine(actors.organisation());
        line.cpo.ask(REPORT, Map.of("team", elsewhere.team)).failed("BAD_USER_INPUT");
        line.cpo.ask(REPORT, Map.of("line", elsewhere.line)).failed("BAD_USER_INPUT");
        line.cpo.ask(REPORT, Map.of("challenge", elsewhere.challenge)).failed("BAD_USER_INPUT");
        line.organisation.as("STAKEHOLDER").ask(REPORT).failed("FORBIDDEN");
        line.organisation.having("ROADMAP_READ").ask(REPORT).failed("FORBIDDEN");
    }

    @Test
    void isAboutNow() {
        assertThat(line.cpo
                        .ask("{ alignmentReport { scope { period { from } } } }")
                        .<Object>get("alignmentReport.scope.period"))
                .isNull();
        line.cpo
                .ask("{ alignmentReport(about: {period: {from: \"2026-01-01\", to: \"2026-02-01\"}}) { verdict } }")
                .failed("BAD_USER_INPUT");
    }

    @Test
    void isReadAsAnyReport() {
        Answer report = line.cpo.ask(
                "{ alignmentReport { ... on Report { kind verdict findings { totalCount } figures { unit value } } } }");
        assertThat(report.text("alignmentReport.kind")).isEqualTo("ALIGNMENT");
        assertThat(report.<String>list("alignmentReport.figures[*].value")).containsOnly("1");
    }

    @Test
    void turnsPages() {
        line.vision("Another vision");
        String page = """
                query ($after: String) { alignmentReport { findings(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { id } } } }""";
        Answer first = line.cpo.ask(page);
        assertThat(first.<Integer>get("alignmentReport.findings.totalCount")).isEqualTo(3);
        Answer second = line.cpo.ask(page, Map.of("after", first.text("alignmentReport.findings.pageInfo.endCursor")));
        assertThat(second.<String>list("alignmentReport.findings.nodes[*].id")).containsExactly(line.theme);
        assertThat(Objects.requireNonNull(second.<Boolean>get("alignmentReport.findings.pageInfo.hasNextPage")))
                .isFalse();
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIsAndReadsOnlyWhatIsPublished() {
        String numbers = "{ alignmentReport { verdict figures { kind count total } findings { totalCount } } }";
        line.cpo.ask(numbers);
        List<String> small = statements.during(() -> line.cpo.ask(numbers));
        for (int number = 0; number < 3; number++) {
            line.challenge("Bare " + number);
            line.organisation.team("Quiet " + number, line.line);
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(10);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report") || view.endsWith("_report\""));
    }

    private static List<String> found(Answer report, String rule) {
        return report.list("alignmentReport.findings.nodes[?(@.rule=='%s')].id".formatted(rule));
    }

    private static void assertFigure(Answer report, String kind, int count, int total, @Nullable String percent) {
        Map<String, Object> figure = report.<Map<String, Object>>list(
                        "alignmentReport.figures[?(@.kind=='%s')]".formatted(kind))
                .getFirst();
        assertThat(figure).containsEntry("count", count).containsEntry("total", total);
        if (percent == null) {
            assertThat(figure.get("share")).isNull();
        } else {
            assertThat(((Map<?, ?>) figure.get("share")).get("percent")).hasToString(percent);
        }
    }
}
