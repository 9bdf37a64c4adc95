package dev.throughline.reporting.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ModuleTest
class PromiseExposureApiTests {

    private static final String REPORT = """
            query ($team: ID, $challenge: ID) { promiseExposureReport(about: {teamId: $team, challengeId: $challenge}) { kind verdict because
              figures { kind count total share { percent } rows(first: 10) { nodes { id } } }
              worth { exposure accounts ofUnknownWorth amounts { amount currency } }
              accounts { totalCount nodes { account { name } nextDueOn worth { amount } counts { promises contractual hijack unvalidated planned safe } } }
              months { nodes { month counts { promises } } }
              findings(first: 20) { nodes { rule id what seed node { __typename } } } } }""";

    private static final Pattern READ =
            Pattern.compile("\"?(strategy|roadmap|experiment|stakeholder)\"?\\.\"?(\\w+)\"?");

    /// A day in every time zone of the tests.
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final Actors actors;
    private final ReportLine line;
    private final Actor sales;
    private final Statements statements;

    PromiseExposureApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.sales = line.organisation.as("SALES");
        this.statements = statements;
    }

    @Test
    void saysWhatThePromiseItselfSays() {
        String acme = account("Acme", "1000.10");
        log(acme, Map.of());
        promised(log(acme, Map.of()), line.theme);
        String stray = theme("Stray");
        promised(log(account("Brick", "5"), Map.of()), stray);
        log(account("Quiet", "7"), Map.of("kind", "PROBLEM_HELP", "wording", "We can help with it"));
        assertSame();
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<String>list("promiseExposureReport.worth[*].amounts[*].amount"))
                .hasSize(4);
        assertThat(report.<String>list("promiseExposureReport.accounts.nodes[*].account.name"))
                .containsExactly("Acme", "Brick", "Quiet");

        line.move(line.pm, "discoverTheme", "theme", stray).accepted();
        assertSame();
        line.move(line.pm, "abandonTargetCondition", "targetCondition", line.condition)
                .accepted();
        assertSame();
        assertThat(line.cpo
                        .ask(REPORT)
                        .<Integer>list("promiseExposureReport.figures[?(@.kind=='HIJACK_PROMISES')].count"))
                .containsExactly(3);
        assertThat(line.cpo
                        .ask(REPORT)
                        .<String>list("promiseExposureReport.figures[?(@.kind=='HIJACKED_THEMES')].rows.nodes[*].id"))
                .containsExactlyInAnyOrder(line.theme, stray);
    }

    @Test
    void namesTheSameThemesAsTheBuildTrap() {
        String acme = account("Acme", "1");
        promised(log(acme, Map.of()), line.theme);
        String stray = theme("Stray");
        promised(log(acme, Map.of()), stray);
        String origin = line.pm
                .mutate(
                        "proposeTheme",
                        Map.of("roadmapId", line.roadmap, "title", "Predict the future", "origin", "PROMISE"),
                        "theme",
                        "id")
                .id();
        assertThat(hijacked()).isNotEmpty().contains(origin);
        line.move(line.pm, "abandonTargetCondition", "targetCondition", line.condition)
                .accepted();
        assertThat(hijacked()).containsExactlyInAnyOrder(line.theme, stray, origin);
        line.pm
                .mutate("declineTheme", Map.of("id", origin, "reason", "Nobody can"), "theme", "id")
                .accepted();
        assertThat(hijacked()).containsExactlyInAnyOrder(line.theme, stray);
        line.move(line.pm, "archiveTheme", "theme", stray);
        hijacked();
        line.move(line.pm, "archiveRoadmap", "roadmap", line.roadmap);
        hijacked();
    }

    /// As both reports say.
    private List<String> hijacked() {
        List<String> exposure =
                Told.by(line.cpo, "promiseExposureReport", Map.of()).rows("HIJACKED_THEMES");
        List<String> trap = Told.by(line.cpo, "buildTrapReport", Map.of()).rows("PROMISED_THEMES");
        assertThat(exposure).containsExactlyInAnyOrderElementsOf(trap);
        return exposure;
    }

    @Test
    void findsAHijackInAContractUntilSomebodyRenegotiatesIt() {
        String promise = log(account("Acme", "1"), Map.of("contractual", true));
        assertThat(found("HIJACK_IN_CONTRACT")).containsExactly(promise);
        promise("triagePromise", promise, Map.of("verdict", "They cannot find a plan"));
        String problem = line.pm
                .mutate("addProblem", Map.of("statement", "They cannot find a plan"), "problem", "id")
                .id();
        promise("renegotiatePromise", promise, Map.of("problemId", problem));
        assertThat(found("HIJACK_IN_CONTRACT")).isEmpty();
        assertThat(line.cpo.ask(REPORT).text("promiseExposureReport.verdict")).isEqualTo("SOUND");
    }

    @Test
    void findsWhatIsSoonDueUntilItsProblemIsValidated() {
        String promise =
                log(account("Acme", "1"), Map.of("dueOn", today.plusDays(10).toString()));
        assertThat(found("PROMISE_DUE_UNVALIDATED")).containsExactly(promise);
        promised(promise, line.theme);
        assertThat(found("PROMISE_DUE_UNVALIDATED")).isEmpty();
    }

    @Test
    void findsWhatIsOverdueUntilItIsKept() {
        String promise =
                log(account("Acme", "1"), Map.of("dueOn", today.minusDays(2).toString()));
        promised(promise, line.theme);
        assertThat(found("PROMISE_OVERDUE")).containsExactly(promise);
        promise("acceptPromise", promise, Map.of());
        assertThat(found("PROMISE_OVERDUE")).containsExactly(promise);
        promise("keepPromise", promise, Map.of());
        assertThat(found("PROMISE_OVERDUE")).isEmpty();
        assertThat(line.cpo.ask(REPORT).<Integer>list("promiseExposureReport.figures[*].count"))
                .containsOnly(0);
    }

    @Test
    void looksAtATeamOrAChallengeOnly() {
        String bare = line.challenge("Bare");
        String quiet = line.organisation.team("Quiet", line.line);
        String acme = account("Acme", "1");
        log(acme, Map.of());
        promised(log(acme, Map.of()), line.theme);
        assertThat(promises(Map.of())).isEqualTo(2);
        assertThat(promises(Map.of("team", line.team))).isEqualTo(1);
        assertThat(promises(Map.of("challenge", line.challenge))).isEqualTo(1);
        assertThat(promises(Map.of("team", quiet))).isZero();
        assertThat(promises(Map.of("challenge", bare))).isZero();
        assertThat(line.cpo.ask(REPORT, Map.of("team", quiet)).text("promiseExposureReport.verdict"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotRead() {
        ReportLine elsewhere = new ReportLine(actors.organisation());
        line.cpo.ask(REPORT, Map.of("team", elsewhere.team)).failed("BAD_USER_INPUT");
        line.cpo
                .ask(
                        "{ promiseExposureReport(about: {period: {from: \"2026-01-01\", to: \"2026-02-01\"}}) { verdict } }")
                .failed("BAD_USER_INPUT");
        sales.ask(REPORT).failed("FORBIDDEN");
        line.organisation.as("STAKEHOLDER").ask(REPORT).failed("FORBIDDEN");
        log(elsewhere);
        assertThat(promises(Map.of())).isZero();
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIsAndReadsOnlyWhatIsPublished() {
        String numbers = """
                { promiseExposureReport { verdict figures { kind count total } findings { totalCount } worth { accounts }
                  months { nodes { month } } } }""";
        log(account("Acme", "1"), Map.of());
        line.cpo.ask(numbers);
        List<String> small = statements.during(() -> line.cpo.ask(numbers));
        for (int number = 0; number < 3; number++) {
            promised(log(account("Other " + number, "2"), Map.of()), theme("Theme " + number));
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(11);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report"));
    }

    /// The report computes each exposure from what is published; the promise keeps its own.
    private void assertSame() {
        List<String> fields =
                line.cpo.ask("{ promises(first: 50) { nodes { exposure } } }").list("promises.nodes[*].exposure");
        Answer report = line.cpo.ask(REPORT);
        for (String exposure : List.of("HIJACK", "UNVALIDATED", "PLANNED", "SAFE")) {
            int kept = (int) fields.stream().filter(exposure::equals).count();
            assertThat(report.<Integer>list(
                            "promiseExposureReport.figures[?(@.kind=='%s_PROMISES')].count".formatted(exposure)))
                    .as(exposure)
                    .containsExactly(kept);
        }
    }

    private int promises(Map<String, ?> about) {
        return line.cpo
                .ask(REPORT, about)
                .<Integer>list("promiseExposureReport.figures[?(@.kind=='HIJACK_PROMISES')].total")
                .getFirst();
    }

    private List<String> found(String rule) {
        return line.cpo.ask(REPORT).list("promiseExposureReport.findings.nodes[?(@.rule=='%s')].id".formatted(rule));
    }

    private String account(String name, String amount) {
        return sales.mutate(
                        "addAccount",
                        Map.of("name", name, "value", Map.of("amount", amount, "currency", "EUR")),
                        "account",
                        "id")
                .id();
    }

    private static void log(ReportLine elsewhere) {
        Actor sales = elsewhere.organisation.as("SALES");
        String account = sales.mutate("addAccount", Map.of("name", "Theirs"), "account", "id")
                .id();
        sales.mutate(
                        "logPromise",
                        Map.of("accountId", account, "wording", "We will", "kind", "FEATURE"),
                        "promise",
                        "id")
                .accepted();
    }

    private String log(String account, Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("accountId", account, "wording", "We will build it", "kind", "FEATURE"));
        input.putAll(more);
        return sales.mutate("logPromise", input, "promise", "id").id();
    }

    private void promised(String promise, String theme) {
        promise("triagePromise", promise, Map.of("verdict", "It fits", "themeId", theme));
    }

    private void promise(String mutation, String id, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id));
        input.putAll(more);
        line.pm.mutate(mutation, input, "promise", "id").accepted();
    }

    private String theme(String title) {
        return line.pm
                .mutate(
                        "proposeTheme",
                        Map.of(
                                "roadmapId",
                                line.roadmap,
                                "title",
                                title,
                                "problem",
                                "People cannot find a plan",
                                "hypothesis",
                                "A search would help",
                                "known",
                                List.of("They leave"),
                                "unknown",
                                List.of("What they look for")),
                        "theme",
                        "id")
                .id();
    }
}
