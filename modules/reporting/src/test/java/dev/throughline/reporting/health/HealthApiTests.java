package dev.throughline.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.reporting.Kata;
import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;

@ModuleTest
class HealthApiTests {

    private static final Pattern READ = Pattern.compile("\"?(strategy|roadmap|experiment)\"?\\.\"?(\\w+)\"?");

    private final Actors actors;
    private final ReportLine line;
    private final Task snapshots;
    private final Statements statements;

    HealthApiTests(Actors actors, @Qualifier("snapshotTask") Task snapshots, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.snapshots = snapshots;
        this.statements = statements;
    }

    /// By hand: one team and one line, and a PM and a VP of the whole organisation; a vision, a challenge and a target
    /// condition in force, with a target and a baseline; one theme, which is told and delivered, with two outcomes.
    /// Nothing was tried, decided or finished.
    @Test
    void findsNothingWhereNothingSpeaksAgainstIt() {
        Told report = told(Map.of());
        assertThat(report.verdict()).isEqualTo("SOUND");
        assertThat(report.answer().text("report.kind")).isEqualTo("PRODUCT_LED_HEALTH");
        report.hasShare("TEAMS_WITH_PM", 1, 1, "100.00");
        report.hasShare("LINES_WITH_VP", 1, 1, "100.00");
        report.hasShare("PEOPLE_ON_TALK_TARGET", 0, 0, null);
        report.hasShare("ALIGNED_NODES", 3, 3, "100.00");
        report.hasShare("ALIGNED_PUBLISHED_THEMES", 1, 1, "100.00");
        report.hasShare("MEASURABLE_TARGETS", 1, 1, "100.00");
        report.hasShare("OUTCOME_STATEMENTS", 4, 4, "100.00");
        report.hasShare("EXPERIMENTS_TAUGHT", 0, 0, null);
        report.hasShare("DISCOVERY_THEMES", 0, 1, "0.00");
        report.hasValue("INVALIDATIONS", "0");
        report.hasShare("MEASURED_THEMES", 0, 0, null);
        report.hasShare("DECISIONS_HEARD", 0, 0, null);
        report.hasShare("PROMISED_THEMES", 0, 1, "0.00");
    }

    @Test
    void putsEachNumberWhereItIsASign() {
        Answer told = line.cpo.ask("""
                { productLedHealthReport {
                    figures { kind unit } aspects { kind seed figures { kind } } questions { question wording seed figures { kind } } } }""");
        assertThat(told.<String>list("productLedHealthReport.aspects[*].kind"))
                .containsExactly("PEOPLE", "STRATEGY", "PROCESS", "CULTURE");
        assertThat(told.<String>list("productLedHealthReport.aspects[*].seed"))
                .containsExactly("S3:5", "S3:6", "S3:7", "S3:8");
        assertThat(told.<String>list("productLedHealthReport.aspects[*].figures[*].kind"))
                .isEqualTo(told.<String>list("productLedHealthReport.figures[?(@.unit!='ANSWER')].kind"))
                .hasSize(13);
        assertThat(told.<String>list("productLedHealthReport.figures[?(@.unit=='ANSWER')].kind"))
                .hasSize(6)
                .allMatch(kind -> kind.startsWith("ANSWERED_"));
        assertThat(told.<String>list("productLedHealthReport.questions[*].seed"))
                .containsExactly("S3:58", "S3:59", "S3:60", "S3:61", "S3:62", "S3:63");
        assertThat(told.<String>list("productLedHealthReport.questions[?(@.question=='SAYS_GOODBYE')].figures[*].kind"))
                .containsExactly("INVALIDATIONS");
        assertThat(told.<String>list(
                        "productLedHealthReport.questions[?(@.question=='RESPECTS_PRODUCT_PEOPLE')].figures[*].kind"))
                .containsExactly("TEAMS_WITH_PM", "LINES_WITH_VP");
    }

    /// What other reports have is theirs, word by word.
    @Test
    void takesNumbersAndFindingsFromTheReportsThatHaveThem() {
        line.vision("Another vision");
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        line.pm
                .mutate(
                        "proposeTheme",
                        Map.of("roadmapId", line.roadmap, "title", "Predict the future", "origin", "PROMISE"),
                        "theme",
                        "id")
                .accepted();
        String said =
                "verdict figures { kind value count total unknownBecause } findings(first: 100) { nodes { rule id what } }";
        Answer all = line.cpo.ask(
                "{ a: alignmentReport { %1$s } b: buildTrapReport { %1$s } c: conversationReport { %1$s } h: productLedHealthReport { %1$s } }"
                        .formatted(said));
        for (String report : List.of("a", "b", "c")) {
            List<Object> theirs = all.list(report + ".figures[*]");
            List<Object> ours = all.list("h.figures[*]");
            List<Object> kinds = all.list("h.figures[*].kind");
            assertThat(theirs.stream().filter(figure -> kinds.contains(((Map<?, ?>) figure).get("kind"))))
                    .isNotEmpty()
                    .allMatch(ours::contains);
        }
        assertThat(all.<Object>list("h.findings.nodes[?(@.rule=='NO_PATH_TO_ACTIVE_VISION')]"))
                .isNotEmpty()
                .isEqualTo(all.<Object>list("a.findings.nodes[?(@.rule=='NO_PATH_TO_ACTIVE_VISION')]"));
        assertThat(all.<Object>list("h.findings.nodes[?(@.rule=='FINISHED_UNMEASURED')]"))
                .hasSize(1)
                .isEqualTo(all.<Object>list("b.findings.nodes[?(@.rule=='FINISHED_UNMEASURED')]"));
        assertThat(all.<Object>list("h.findings.nodes[?(@.rule=='ROADMAP_HIJACKED')]"))
                .hasSize(1)
                .isEqualTo(all.<Object>list("b.findings.nodes[?(@.rule=='ROADMAP_HIJACKED')]"));
    }

    /// Two reports keep the same number at the end of a month.
    @Test
    void drawsANumberOfTwoReportsOnce() {
        YearMonth month = YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC));
        Instant end = month.plusMonths(1).atDay(1).atTime(1, 0).toInstant(ZoneOffset.UTC);
        snapshots.run(new TaskKey(UUID.fromString(line.organisation.id()), new UUID(0, end.getEpochSecond())));
        Answer trend = line.cpo.ask("{ alignmentReport { figures { kind trend(months: 3) { day count } } } }");
        assertThat(trend.<Integer>list("alignmentReport.figures[?(@.kind=='ALIGNED_NODES')].trend[*].count"))
                .containsExactly(3);
    }

    @Test
    void looksAtALineATeamOrAChallengeOnly() {
        String elsewhere = line.organisation.line("Elsewhere");
        String quiet = line.organisation.team("Quiet", line.line);
        line.decision(Map.of());
        String about = line.decision(Map.of("themeId", line.theme));
        Told there = told(Map.of("teamId", line.team));
        there.hasShare("TEAMS_WITH_PM", 1, 1, "100.00");
        there.hasShare("LINES_WITH_VP", 0, 0, null);
        there.hasShare("DECISIONS_HEARD", 0, 1, "0.00");
        there.hasShare("MEASURABLE_TARGETS", 1, 1, "100.00");
        Told under = told(Map.of("challengeId", line.challenge));
        under.hasShare("TEAMS_WITH_PM", 1, 1, "100.00");
        under.hasShare("LINES_WITH_VP", 1, 1, "100.00");
        under.hasShare("DECISIONS_HEARD", 0, 1, "0.00");
        told(Map.of("teamId", quiet)).hasShare("DECISIONS_HEARD", 0, 0, null);
        Told empty = told(Map.of("businessLineId", elsewhere));
        empty.hasShare("LINES_WITH_VP", 1, 1, "100.00");
        empty.hasShare("TEAMS_WITH_PM", 0, 0, null);
        told(Map.of()).hasShare("DECISIONS_HEARD", 0, 2, "0.00");
        assertThat(about).isNotBlank();
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotRead() {
        ReportLine elsewhere = new ReportLine(actors.organisation());
        told(Map.of("teamId", elsewhere.team)).answer().failed("BAD_USER_INPUT");
        told(Map.of("period", Map.of("from", "2026-02-01", "to", "2026-01-01")))
                .answer()
                .failed("BAD_USER_INPUT");
        for (String level : List.of("SALES", "STAKEHOLDER")) {
            Told.by(line.organisation.as(level), "productLedHealthReport", Map.of())
                    .answer()
                    .failed("FORBIDDEN");
        }
        Told.by(line.organisation.having("ORGANISATION_READ"), "productLedHealthReport", Map.of())
                .answer()
                .failed("FORBIDDEN");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIsAndReadsOnlyWhatIsPublished() {
        String numbers =
                "{ productLedHealthReport { verdict figures { kind count } aspects { figures { kind } } findings { totalCount } } }";
        line.cpo.ask(numbers);
        List<String> small = statements.during(() -> line.cpo.ask(numbers));
        Kata kata = new Kata(line);
        for (int number = 0; number < 3; number++) {
            line.organisation.inTeam("PM", line.organisation.team("Team " + number, line.line));
            line.delivered("Theme " + number);
            line.decision(Map.of("themeId", line.theme));
            kata.cancel(kata.running());
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(40);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report") || view.endsWith("_report\""));
    }

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "productLedHealthReport", about);
    }
}
