package dev.throughline.reporting.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Customers;
import dev.throughline.reporting.Kata;
import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class AggregateApiTests {

    private static final String THEMES = query("aggregateThemes");
    private static final String CONDITIONS = query("aggregateTargetConditions");
    private static final String CHALLENGES = query("aggregateChallenges");
    private static final String EXPERIMENTS = query("aggregateExperiments");
    private static final String PROMISES = query("aggregatePromises");

    private final Actors actors;
    private final ReportLine line;
    private final Statements statements;

    AggregateApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.statements = statements;
    }

    private static String query(String field) {
        return """
                query ($by: [AggregateDimension!]!, $about: ReportScopeInput) { found: %s(by: $by, about: $about) {
                  by count beyond beyondCount scope { team { name } }
                  buckets { businessLine { name } team { id } state month count rows(first: 2) { totalCount nodes { id node { id } } } } } }""".formatted(field);
    }

    @Test
    void leavesOutThemesOfAnArchivedRoadmap() {
        assertThat(line.cpo.ask(THEMES, by("STATE")).<Integer>get("found.count"))
                .isEqualTo(1);
        line.move(line.pm, "abandonTheme", "theme", line.theme).accepted();
        line.move(line.pm, "archiveRoadmap", "roadmap", line.roadmap).accepted();
        assertThat(line.cpo.ask(THEMES, by("STATE")).<Integer>get("found.count"))
                .isZero();
    }

    /// By hand: the line's team has two themes in DELIVERY and one in DISCOVERY.
    @Test
    void countsByStateWithTheIdsBehindEachCount() {
        String second = line.delivered("Second");
        String third = line.theme("Third");
        Answer themes = line.cpo.ask(THEMES, by("STATE"));
        assertThat(themes.<Integer>get("found.count")).isEqualTo(3);
        assertThat(themes.<String>list("found.buckets[*].state")).containsExactly("DELIVERY", "DISCOVERY");
        assertThat(themes.<Integer>list("found.buckets[*].count")).containsExactly(2, 1);
        assertThat(themes.<String>list("found.buckets[0].rows.nodes[*].node.id"))
                .containsExactly(line.theme, second);
        assertThat(themes.<String>list("found.buckets[1].rows.nodes[*].id")).containsExactly(third);
        assertThat(themes.<Integer>get("found.beyond")).isZero();
    }

    @Test
    void countsByTwoDimensionsAtOnce() {
        String other = line.organisation.team("Other", line.line);
        line.condition(other, line.challenge, "Theirs", "3");
        line.condition(other, line.challenge, "Theirs, too", "4");
        Answer found = line.cpo.ask(CONDITIONS, by("TEAM", "STATE"));
        assertThat(found.<String>list("found.buckets[*].team.id")).containsExactly(other, line.team);
        assertThat(found.<String>list("found.buckets[*].state")).containsExactly("DRAFT", "ACTIVE");
        assertThat(found.<Integer>list("found.buckets[*].count")).containsExactly(2, 1);
        Answer lines = line.cpo.ask(CONDITIONS, by("BUSINESS_LINE", "MONTH"));
        assertThat(lines.<String>list("found.buckets[*].businessLine.name")).containsExactly("Line");
        assertThat(lines.<String>list("found.buckets[*].month"))
                .containsExactly(LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).toString());
        assertThat(lines.<Integer>list("found.buckets[*].count")).containsExactly(3);
    }

    @Test
    void looksOnlyAtWhatItIsAbout() {
        String elsewhere = line.organisation.line("Elsewhere");
        String other = line.organisation.team("Other", elsewhere);
        String bare = line.challenge("Bare");
        line.condition(other, bare, "Theirs", "3");
        assertThat(count(CONDITIONS, Map.of())).isEqualTo(2);
        assertThat(count(CONDITIONS, Map.of("businessLineId", elsewhere))).isEqualTo(1);
        assertThat(count(CONDITIONS, Map.of("teamId", line.team))).isEqualTo(1);
        assertThat(count(CONDITIONS, Map.of("challengeId", bare))).isEqualTo(1);
        assertThat(count(CHALLENGES, Map.of("challengeId", bare))).isEqualTo(1);
        assertThat(count(THEMES, Map.of("challengeId", bare))).isZero();
        assertThat(count(THEMES, Map.of("businessLineId", line.line))).isEqualTo(1);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(count(THEMES, Map.of("period", period(today.minusDays(1), today))))
                .isEqualTo(1);
        assertThat(count(THEMES, Map.of("period", period(today.minusDays(9), today.minusDays(2)))))
                .isZero();
    }

    /// By hand: of three experiments one was concluded and one was cancelled.
    @Test
    void countsExperimentsByTeamAndState() {
        Kata kata = new Kata(line);
        String concluded = kata.running();
        kata.conclude(concluded, "VALIDATED");
        kata.cancel(kata.running());
        String running = kata.running();
        Answer found = line.cpo.ask(EXPERIMENTS, by("TEAM", "STATE"));
        assertThat(found.<Integer>get("found.count")).isEqualTo(3);
        assertThat(found.<String>list("found.buckets[*].team.id")).containsOnly(line.team);
        assertThat(found.<String>list("found.buckets[*].state"))
                .containsExactlyInAnyOrder("CONCLUDED", "CANCELLED", "RUNNING");
        assertThat(found.<String>list("found.buckets[?(@.state=='RUNNING')].rows.nodes[*].node.id"))
                .containsExactly(running);
        Answer months = line.cpo.ask(EXPERIMENTS, by("BUSINESS_LINE", "MONTH"));
        assertThat(months.<String>list("found.buckets[*].businessLine.name")).containsExactly("Line");
        assertThat(months.<Integer>list("found.buckets[*].count")).containsExactly(3);
        assertThat(count(EXPERIMENTS, Map.of("challengeId", line.challenge))).isEqualTo(3);
        assertThat(count(EXPERIMENTS, Map.of("challengeId", line.challenge("Bare"))))
                .isZero();
    }

    /// By hand: of three promises one has a theme of the team behind it, which somebody triaged.
    @Test
    void countsPromisesAtTheTeamWhoseThemeIsBehindThem() {
        Customers customers = new Customers(line);
        String account = customers.account("Acme");
        customers.promised(account, line.theme);
        String waiting = customers.logged(account);
        customers.logged(account);
        Answer states = line.cpo.ask(PROMISES, by("STATE"));
        assertThat(states.<String>list("found.buckets[*].state")).containsExactly("LOGGED", "TRIAGED");
        assertThat(states.<Integer>list("found.buckets[*].count")).containsExactly(2, 1);
        assertThat(states.<String>list("found.buckets[0].rows.nodes[*].node.id"))
                .startsWith(waiting);
        Answer teams = line.cpo.ask(PROMISES, by("TEAM", "BUSINESS_LINE"));
        assertThat(teams.<Object>list("found.buckets[*].team.id")).containsExactly(line.team);
        assertThat(teams.<Object>get("found.buckets[0].team")).isNull();
        assertThat(teams.<Integer>list("found.buckets[*].count")).containsExactly(2, 1);
        assertThat(count(PROMISES, Map.of("teamId", line.team))).isEqualTo(1);
        assertThat(count(PROMISES, Map.of("businessLineId", line.line))).isEqualTo(1);
        assertThat(count(PROMISES, Map.of("challengeId", line.challenge))).isEqualTo(1);
        assertThat(count(PROMISES, Map.of())).isEqualTo(3);
        line.organisation.as("SALES").ask(PROMISES, by("STATE")).failed("FORBIDDEN");
        line.organisation.as("SALES").ask(EXPERIMENTS, by("STATE")).failed("FORBIDDEN");
    }

    @Test
    void showsAHundredGroupsAndSaysHowManyAreBeyond() {
        for (int team = 0; team < 101; team++) {
            line.condition(
                    line.organisation.team("Team " + team, line.line),
                    line.challenge,
                    "Theirs " + team,
                    "" + (team + 3));
        }
        Answer found = line.cpo.ask(CONDITIONS.replace("node { id }", ""), by("TEAM"));
        assertThat(found.<Integer>get("found.count")).isEqualTo(102);
        assertThat(found.<Object>list("found.buckets[*]")).hasSize(100);
        assertThat(found.<Integer>get("found.beyond")).isEqualTo(2);
        assertThat(found.<Integer>get("found.beyondCount")).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeGroupedOrIsNotThere() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        line.cpo.ask(THEMES, by()).failed("BAD_USER_INPUT");
        line.cpo.ask(THEMES, by("TEAM", "TEAM")).failed("BAD_USER_INPUT");
        line.cpo.ask(THEMES, by("TEAM", "STATE", "MONTH")).failed("BAD_USER_INPUT");
        line.cpo.ask(THEMES, by("COLOUR")).failed("BAD_USER_INPUT");
        line.cpo
                .ask(THEMES, about(Map.of("period", period(today, today.minusDays(1)))))
                .failed("BAD_USER_INPUT");
        ReportLine elsewhere = new ReportLine(actors.organisation());
        line.cpo.ask(THEMES, about(Map.of("teamId", elsewhere.team))).failed("BAD_USER_INPUT");
        line.organisation.having("VISION_READ").ask(THEMES, by("STATE")).failed("FORBIDDEN");
    }

    @Test
    void readsNoMoreStatementsForMoreRows() {
        String lean = CONDITIONS.replace("node { id }", "");
        int before =
                statements.during(() -> line.cpo.ask(lean, by("TEAM", "STATE"))).size();
        for (int more = 0; more < 5; more++) {
            String team = line.organisation.team("More " + more, line.line);
            line.condition(team, line.challenge, "Theirs " + more, "" + (more + 3));
        }
        assertThat(statements.during(() -> line.cpo.ask(lean, by("TEAM", "STATE"))))
                .hasSizeLessThanOrEqualTo(before);
        assertThat(before).isLessThanOrEqualTo(10);
    }

    private Integer count(String query, Map<String, ?> about) {
        return line.cpo.ask(query, about(about)).get("found.count");
    }

    private static Map<String, Object> by(String... by) {
        return Map.of("by", List.of(by));
    }

    private static Map<String, Object> about(Map<String, ?> about) {
        Map<String, Object> variables = new HashMap<>(by("STATE"));
        variables.put("about", about);
        return variables;
    }

    private static Map<String, String> period(LocalDate from, LocalDate to) {
        return Map.of("from", from.toString(), "to", to.toString());
    }
}
