package dev.throughline.reporting.sharedtruth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Customers;
import dev.throughline.reporting.ReportLine;
import dev.throughline.reporting.Told;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ModuleTest
class SharedTruthApiTests {

    private static final Pattern READ = Pattern.compile("\"?(strategy|roadmap|stakeholder)\"?\\.\"?(\\w+)\"?");

    private static final String TABLES = """
            { sharedTruthReport { themes { nodes { theme { id } pieces accounts sources { kind team { id } name pieces } } }
              problems { nodes { problem { id demand { accounts } } accounts asking } } } }""";

    private final Actors actors;
    private final ReportLine line;
    private final Customers customers;
    private final Statements statements;

    SharedTruthApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.customers = new Customers(line);
        this.statements = statements;
    }

    /// By hand: the one theme has one piece, the team's own; 1 of 1 has something, 0 of 1 has two sources.
    @Test
    void findsAThemeOfOneSourceUntilSomebodyElseSaysSo() {
        Told report = told(Map.of());
        report.hasShare("EVIDENCED_THEMES", 1, 1, "100.00");
        report.hasShare("SHARED_THEMES", 0, 1, "0.00");
        report.hasShare("PROBLEMS_OF_SEVERAL_ACCOUNTS", 0, 0, null);
        assertThat(report.found("THEME_OF_ONE_SOURCE")).containsExactly(line.theme);
        assertThat(report.what("THEME_OF_ONE_SOURCE"))
                .containsExactly("All that is behind this theme is one thing from the team itself.");
        evidence(line.theme, Map.of());
        assertThat(told(Map.of()).what("THEME_OF_ONE_SOURCE"))
                .containsExactly("All of the 2 things behind this theme come from the team itself.");
        customers.complained(line.theme);
        Told later = told(Map.of());
        assertThat(later.verdict()).isEqualTo("SOUND");
        later.hasShare("SHARED_THEMES", 1, 1, "100.00");
    }

    @Test
    void findsAThemeWithNothingBehindItUntilThereIs() {
        String bare = discovered("Bare");
        Told report = told(Map.of());
        assertThat(report.found("THEME_WITHOUT_EVIDENCE")).containsExactly(bare);
        report.hasShare("EVIDENCED_THEMES", 1, 2, "50.00");
        evidence(bare, Map.of("source", "Support tickets"));
        Told later = told(Map.of());
        assertThat(later.found("THEME_WITHOUT_EVIDENCE")).isEmpty();
        assertThat(later.what("THEME_OF_ONE_SOURCE"))
                .contains("All that is behind this theme is one thing from “support tickets”.");
    }

    /// By hand: two pieces of the team itself; twice the same words; another team; a request of one customer, one
    /// merged into it of another, and what sales heard of the second: eight pieces of five sources, two customers.
    @Test
    void countsSourcesAndCustomersOnce() {
        String other = line.organisation.team("Other", line.line);
        evidence(line.theme, Map.of("source", "Support  Tickets"));
        evidence(line.theme, Map.of("source", "support tickets"));
        evidence(line.theme, Map.of("sourceTeamId", other));
        evidence(line.theme, Map.of("sourceTeamId", line.team, "source", "Interviews"));
        String problem = customers.problem("They wait", line.theme);
        String first = customers.account("First");
        String second = customers.account("Second");
        customers.merged(second, customers.request(first, problem));
        customers.told(second, problem);
        Answer tables = line.cpo.ask(TABLES);
        assertThat(tables.<Integer>list("sharedTruthReport.themes.nodes[*].pieces"))
                .containsExactly(8);
        assertThat(tables.<Integer>list("sharedTruthReport.themes.nodes[*].accounts"))
                .containsExactly(2);
        assertThat(tables.<String>list("sharedTruthReport.themes.nodes[0].sources[*].kind"))
                .containsExactly("OWN_TEAM", "NAMED", "OTHER_TEAM", "SALES", "CUSTOMER");
        assertThat(tables.<Integer>list("sharedTruthReport.themes.nodes[0].sources[*].pieces"))
                .containsExactly(2, 2, 1, 1, 2);
        assertThat(tables.<String>list("sharedTruthReport.themes.nodes[0].sources[?(@.kind=='OTHER_TEAM')].team.id"))
                .containsExactly(other);
        assertThat(tables.<Integer>list("sharedTruthReport.problems.nodes[*].accounts"))
                .containsExactly(2);
        assertThat(tables.<Integer>list("sharedTruthReport.problems.nodes[*].asking"))
                .isEqualTo(tables.<Integer>list("sharedTruthReport.problems.nodes[*].problem.demand.accounts"))
                .containsExactly(2);
        Told report = told(Map.of());
        report.hasShare("PROBLEMS_OF_SEVERAL_ACCOUNTS", 1, 1, "100.00");
        assertThat(report.verdict()).isEqualTo("SOUND");
    }

    @Test
    void findsAProblemOfOneCustomerUntilAnotherHasIt() {
        String problem = customers.problem("They wait", line.theme);
        String only = customers.account("Only");
        customers.request(only, problem);
        customers.told(only, problem);
        Told report = told(Map.of());
        assertThat(report.found("PROBLEM_OF_ONE_ACCOUNT")).containsExactly(problem);
        report.hasShare("PROBLEMS_OF_SEVERAL_ACCOUNTS", 0, 1, "0.00");
        customers.told(customers.account("Another"), problem);
        assertThat(told(Map.of()).found("PROBLEM_OF_ONE_ACCOUNT")).isEmpty();
    }

    @Test
    void looksOnlyAtThemesAtWork() {
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        Told report = told(Map.of());
        assertThat(report.verdict()).isEqualTo("UNKNOWN");
        report.hasShare("SHARED_THEMES", 0, 0, null);
    }

    @Test
    void looksAtALineATeamOrAChallengeOnly() {
        customers.problem("They wait", line.theme);
        told(Map.of("teamId", line.team)).hasShare("PROBLEMS_OF_SEVERAL_ACCOUNTS", 0, 1, "0.00");
        told(Map.of("challengeId", line.challenge)).hasShare("EVIDENCED_THEMES", 1, 1, "100.00");
        told(Map.of("businessLineId", line.organisation.line("Elsewhere"))).hasShare("EVIDENCED_THEMES", 0, 0, null);
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotRead() {
        ReportLine elsewhere = new ReportLine(actors.organisation());
        told(Map.of("teamId", elsewhere.team)).answer().failed("BAD_USER_INPUT");
        told(Map.of("period", Map.of("from", "2026-01-01", "to", "2026-02-01")))
                .answer()
                .failed("BAD_USER_INPUT");
        Told.by(line.organisation.as("SALES"), "sharedTruthReport", Map.of())
                .answer()
                .failed("FORBIDDEN");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIsAndReadsOnlyWhatIsPublished() {
        String numbers =
                "{ sharedTruthReport { verdict figures { kind count } findings { totalCount } themes { nodes { pieces sources { kind } } } } }";
        line.cpo.ask(numbers);
        List<String> small = statements.during(() -> line.cpo.ask(numbers));
        for (int number = 0; number < 3; number++) {
            String theme = discovered("Theme " + number);
            customers.told(customers.account("Account " + number), customers.problem("They wait " + number, theme));
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(15);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report") || view.endsWith("_report\""));
    }

    private String discovered(String title) {
        String id = line.pm
                .mutate(
                        "proposeTheme",
                        Map.of(
                                "roadmapId",
                                line.roadmap,
                                "title",
                                title,
                                "problem",
                                "They wait",
                                "hypothesis",
                                "They need not",
                                "known",
                                List.of("They wait"),
                                "unknown",
                                List.of("Why")),
                        "theme",
                        "id")
                .id();
        line.move(line.pm, "discoverTheme", "theme", id).accepted();
        return id;
    }

    private void evidence(String theme, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(
                Map.of("themeId", theme, "part", "PROBLEM", "stance", "SUPPORTS", "statement", "They said so"));
        input.putAll(more);
        line.pm.mutate("addEvidence", input, "evidence", "id").accepted();
    }

    private Told told(Map<String, ?> about) {
        return Told.by(line.cpo, "sharedTruthReport", about);
    }
}
