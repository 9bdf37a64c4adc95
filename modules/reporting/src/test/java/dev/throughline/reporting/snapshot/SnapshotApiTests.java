package dev.throughline.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;

/// The ends of months to come are near in tests: the task is told for which moment it runs.
@ModuleTest
class SnapshotApiTests {

    private static final YearMonth MONTH = YearMonth.now(ZoneOffset.UTC).plusMonths(2);

    private static final String SNAPSHOTS = """
            query ($about: ReportScopeInput) { reportSnapshots(kind: ALIGNMENT, about: $about, first: 5) { totalCount nodes { id version day byHand takenBy { name } about
              businessLine { name } team { name } period { from } verdict because
              figures { kind unit count total value share { percent } state unknownBecause }
              findings(first: 5) { totalCount nodes { rule id title what seed advice node { id } } } } } }""";
    private static final String AS_OF = """
            query ($about: ReportScopeInput, $on: Date!) { reportSnapshot(kind: ALIGNMENT, about: $about, on: $on) { id day verdict byHand } }""";
    private static final String TREND = """
            query ($months: Int!) { alignmentReport { figures { kind trend(months: $months) { day value count total unknownBecause } } } }""";

    private final Actors actors;
    private final ReportLine line;
    private final Task task;
    private final Statements statements;

    SnapshotApiTests(Actors actors, @Qualifier("snapshotTask") Task task, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.task = task;
        this.statements = statements;
    }

    @Test
    void keepsEachReportOnTheOrganisationEachLineAndEachTeam() {
        end(MONTH);
        Answer whole = line.cpo.ask(SNAPSHOTS);
        assertThat(whole.<Integer>get("reportSnapshots.totalCount")).isEqualTo(1);
        assertThat(whole.text("reportSnapshots.nodes[0].day"))
                .isEqualTo(MONTH.atEndOfMonth().toString());
        assertThat(whole.<Boolean>get("reportSnapshots.nodes[0].byHand")).isFalse();
        assertThat(whole.text("reportSnapshots.nodes[0].verdict")).isEqualTo("SOUND");
        assertThat(whole.<String>list("reportSnapshots.nodes[0].figures[*].kind"))
                .containsExactly(
                        "ALIGNED_NODES", "ALIGNED_PUBLISHED_THEMES", "CHALLENGES_BROKEN_DOWN", "TEAMS_WITH_ROADMAP");
        assertThat(whole.<Integer>list("reportSnapshots.nodes[0].figures[*].count"))
                .containsExactly(3, 1, 1, 1);
        Answer lines = line.cpo.ask(SNAPSHOTS, Map.of("about", Map.of("businessLineId", line.line)));
        assertThat(lines.text("reportSnapshots.nodes[0].about")).isEqualTo("Line");
        Answer teams = line.cpo.ask(SNAPSHOTS, Map.of("about", Map.of("teamId", line.team)));
        assertThat(teams.text("reportSnapshots.nodes[0].about")).isEqualTo("Team");
        assertThat(teams.<Integer>list("reportSnapshots.nodes[0].figures[*].count"))
                .containsExactly(1, 1, 0, 1);
        assertThat(teams.<String>list("reportSnapshots.nodes[0].figures[*].unknownBecause"))
                .contains("No challenge is active here.");
    }

    @Test
    void keepsAMonthOnceHoweverOftenItIsToldAndGoesOnWithWhatIsMissing() {
        end(MONTH);
        String later = line.organisation.team("Later", line.line);
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> end(MONTH));
        end(MONTH);
        beside.join();
        assertThat(count(Map.of())).isEqualTo(1);
        assertThat(count(Map.of("businessLineId", line.line))).isEqualTo(1);
        assertThat(count(Map.of("teamId", line.team))).isEqualTo(1);
        assertThat(count(Map.of("teamId", later)))
                .as("what a round that was killed had not come to")
                .isEqualTo(1);
    }

    @Test
    void leavesOutAMonthThatItCannotKnowAnyMore() {
        end(MONTH);
        run(MONTH.plusMonths(2).atDay(4).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(count(Map.of())).isEqualTo(1);
        end(MONTH.plusMonths(2));
        assertThat(line.cpo.ask(TREND, Map.of("months", 12)).<String>list("alignmentReport.figures[0].trend[*].day"))
                .containsExactly(
                        MONTH.atEndOfMonth().toString(),
                        MONTH.plusMonths(2).atEndOfMonth().toString());
    }

    @Test
    void showsTheTrendOfEveryFigureInOneStatement() {
        String bare = line.challenge("Bare");
        int before = statements
                .during(() -> line.cpo.ask("{ alignmentReport { figures { kind } } }"))
                .size();
        assertThat(line.cpo.ask(TREND, Map.of("months", 12)).<Object>list("alignmentReport.figures[*].trend[*]"))
                .isEmpty();
        end(MONTH);
        line.condition(line.team, bare, "Purchase within a day", "1");
        end(MONTH.plusMonths(1));
        Answer trend = line.cpo.ask(TREND, Map.of("months", 12));
        String broken = "alignmentReport.figures[?(@.kind=='CHALLENGES_BROKEN_DOWN')].trend[*].";
        assertThat(trend.<String>list(broken + "value")).containsExactly("0.5", "1");
        assertThat(trend.<Integer>list(broken + "count")).containsExactly(1, 2);
        assertThat(trend.<Integer>list(broken + "total")).containsExactly(2, 2);
        assertThat(statements.during(() -> line.cpo.ask(TREND, Map.of("months", 12))))
                .as("one for the trends, and one for the organisation's day")
                .hasSizeLessThanOrEqualTo(before + 2);
        line.cpo.ask(TREND, Map.of("months", 0)).failed("BAD_USER_INPUT");
        line.cpo.ask(TREND, Map.of("months", 61)).failed("BAD_USER_INPUT");
    }

    @Test
    void givesTheLatestOnOrBeforeADay() {
        end(MONTH);
        line.challenge("Bare");
        end(MONTH.plusMonths(1));
        assertThat(asOf(MONTH.atDay(1))).isNull();
        assertThat(asOf(MONTH.atEndOfMonth())).isEqualTo("SOUND");
        assertThat(asOf(MONTH.plusMonths(1).atDay(20))).isEqualTo("SOUND");
        assertThat(asOf(MONTH.plusMonths(9).atDay(1))).isEqualTo("FINDINGS");
    }

    @Test
    void stillReadsWhenWhatItWasAboutIsGone() {
        String quiet = line.organisation.team("Quiet", line.line);
        end(MONTH);
        line.organisation
                .admin()
                .mutate("changeTeam", Map.of("id", quiet, "name", "Loud"), "team", "id")
                .accepted();
        line.organisation
                .admin()
                .mutate("archiveTeam", Map.of("id", quiet), "team", "id")
                .accepted();
        assertThat(line.cpo.ask("{ alignmentReport { verdict } }").text("alignmentReport.verdict"))
                .isEqualTo("SOUND");
        Answer then = line.cpo.ask(SNAPSHOTS);
        assertThat(then.text("reportSnapshots.nodes[0].verdict")).isEqualTo("FINDINGS");
        assertThat(then.text("reportSnapshots.nodes[0].because")).isEqualTo("There is 1 finding.");
        String found = "reportSnapshots.nodes[0].findings.nodes[0].";
        assertThat(then.text(found + "rule")).isEqualTo("TEAM_WITHOUT_ROADMAP");
        assertThat(then.text(found + "title")).isEqualTo("Quiet");
        assertThat(then.text(found + "what")).isEqualTo("This team has no roadmap.");
        assertThat(then.text(found + "node.id")).isEqualTo(quiet);
        Answer team = line.cpo.ask(SNAPSHOTS, Map.of("about", Map.of("teamId", quiet)));
        assertThat(team.text("reportSnapshots.nodes[0].about")).isEqualTo("Quiet");
        end(MONTH.plusMonths(1));
        assertThat(count(Map.of("teamId", quiet)))
                .as("an archived team is not looked at")
                .isEqualTo(1);
    }

    @Test
    void isTakenByHandBeforeAMeeting() {
        String mutation = """
                mutation ($input: TakeReportSnapshotInput!) { takeReportSnapshot(input: $input) {
                  reportSnapshot { id byHand day takenBy { name } history { totalCount } } userErrors { code } } }""";
        Map<String, Object> input = Map.of(
                "input",
                Map.of("kind", "ALIGNMENT", "about", Map.of("challengeId", line.challenge), "idempotencyKey", "k"));
        Answer taken = line.cpo.ask(mutation, input);
        assertThat(taken.<Boolean>get("takeReportSnapshot.reportSnapshot.byHand"))
                .isTrue();
        assertThat(taken.text("takeReportSnapshot.reportSnapshot.takenBy.name")).startsWith("CPO of ");
        assertThat(taken.<Integer>get("takeReportSnapshot.reportSnapshot.history.totalCount"))
                .isEqualTo(1);
        String id = taken.text("takeReportSnapshot.reportSnapshot.id");
        assertThat(line.cpo.ask(mutation, input).text("takeReportSnapshot.reportSnapshot.id"))
                .isEqualTo(id);
        Answer listed = line.cpo.ask(SNAPSHOTS, Map.of("about", Map.of("challengeId", line.challenge)));
        assertThat(listed.<String>list("reportSnapshots.nodes[*].id")).containsExactly(id);
        assertThat(listed.text("reportSnapshots.nodes[0].about")).isEqualTo("The challenge");
        assertThat(line.cpo
                        .ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                        .text("node.id"))
                .isEqualTo(id);
        assertThat(line.organisation
                        .as("STAKEHOLDER")
                        .ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                        .<Object>get("node"))
                .isNull();
    }

    @Test
    void belongsToWhoeverMayReadTheReportNow() {
        end(MONTH);
        ReportLine elsewhere = new ReportLine(actors.organisation());
        assertThat(elsewhere.cpo.ask(SNAPSHOTS).<Integer>get("reportSnapshots.totalCount"))
                .isZero();
        line.cpo
                .ask(SNAPSHOTS, Map.of("about", Map.of("teamId", elsewhere.team)))
                .failed("BAD_USER_INPUT");
        line.organisation.as("STAKEHOLDER").ask(SNAPSHOTS).failed("FORBIDDEN");
        line.organisation.having("ROADMAP_READ").ask(SNAPSHOTS).failed("FORBIDDEN");
        line.organisation
                .having("ROADMAP_READ")
                .ask(AS_OF, Map.of("on", "2027-01-01"))
                .failed("FORBIDDEN");
        line.cpo
                .ask(SNAPSHOTS, Map.of("about", Map.of("period", Map.of("from", "2026-01-01", "to", "2026-02-01"))))
                .failed("BAD_USER_INPUT");
    }

    private Integer count(Map<String, ?> about) {
        return line.cpo.ask(SNAPSHOTS, Map.of("about", about)).get("reportSnapshots.totalCount");
    }

    private @Nullable Object asOf(LocalDate day) {
        Answer found = line.cpo.ask(AS_OF, Map.of("on", day.toString()));
        return found.<Object>get("reportSnapshot") == null ? null : found.text("reportSnapshot.verdict");
    }

    private void end(YearMonth month) {
        run(month.plusMonths(1).atDay(1).atTime(1, 0).toInstant(ZoneOffset.UTC));
    }

    private void run(Instant moment) {
        task.run(new TaskKey(UUID.fromString(line.organisation.id()), new UUID(0, moment.getEpochSecond())));
    }
}
