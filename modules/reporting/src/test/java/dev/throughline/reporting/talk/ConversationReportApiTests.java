package dev.throughline.reporting.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ModuleTest
class ConversationReportApiTests {

    private static final String REPORT = """
            query ($team: ID, $challenge: ID) { conversationReport(about: {teamId: $team, challengeId: $challenge}) { kind verdict because target
              figures { kind count total value unknownBecause rows(first: 10) { nodes { id } } }
              people { totalCount nodes { member { id name } months { month held wanted reached } lastStrategicOn daysSince talks
                strategic reactive withSalesEngineers handsOn withFirstTeam missed overdue } }
              findings(first: 50) { nodes { rule id what seed node { __typename } } } } }""";

    private static final Pattern READ =
            Pattern.compile("\"?(strategy|roadmap|experiment|stakeholder)\"?\\.\"?(\\w+)\"?");

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate lastMonth = YearMonth.from(today).minusMonths(1).atDay(1);
    private final Actors actors;
    private final ReportLine line;
    private final Statements statements;

    ConversationReportApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void findsWhoTalkedTooSeldomUntilTheTalksAreLogged() {
        log(line.pm, "STRATEGIC", "CALL", lastMonth);
        assertThat(found("STRATEGIC_TALKS_MISSED")).hasSize(1);
        assertThat(line.cpo.ask(REPORT).<Boolean>list("conversationReport.people.nodes[*].missed"))
                .containsOnlyOnce(true);
        log(line.pm, "STRATEGIC", "SALES_ENGINEER", lastMonth.plusDays(3));
        log(line.pm, "STRATEGIC", "CALL", lastMonth.plusDays(4));
        assertThat(found("STRATEGIC_TALKS_MISSED")).isEmpty();
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.<Integer>get("conversationReport.target")).isEqualTo(3);
        assertThat(count(report, "PEOPLE_ON_TALK_TARGET")).isEqualTo(1);
        assertThat(count(report, "STRATEGIC_TALKS")).isEqualTo(3);
        assertThat(count(report, "SALES_ENGINEER_TALKS")).isEqualTo(1);
        assertThat(count(report, "REACTIVE_TALKS")).isZero();
    }

    @Test
    void saysNothingOfPlansAndCancelledTalks() {
        line.pm
                .mutate(
                        "planConversation",
                        Map.of(
                                "kind",
                                "STRATEGIC",
                                "channel",
                                "CALL",
                                "counterpart",
                                "A user",
                                "learningGoal",
                                "What they need",
                                "plannedOn",
                                today.plusDays(3).toString()),
                        "conversation",
                        "id")
                .accepted();
        Answer report = line.cpo.ask(REPORT);
        assertThat(count(report, "STRATEGIC_TALKS")).isZero();
        assertThat(report.<String>list("conversationReport.figures[?(@.kind=='REACTIVE_TALKS')].unknownBecause"))
                .containsExactly("No talk was held here in this period.");
    }

    /// The report is told of the days, the member's field reads them itself.
    @Test
    void saysWhatTheCadenceOfAMemberSays() {
        log(line.pm, "STRATEGIC", "CALL", lastMonth);
        log(line.vp, "STRATEGIC", "CALL", today);
        Answer report = line.cpo.ask("""
                { conversationReport { people { nodes { lastStrategicOn daysSince overdue
                  member { conversationCadence { lastHeldOn daysSince overdue } } } } } }""");
        String nodes = "conversationReport.people.nodes[*].";
        for (String[] same :
                new String[][] {{"lastStrategicOn", "lastHeldOn"}, {"daysSince", "daysSince"}, {"overdue", "overdue"}
                }) {
            assertThat(report.<Object>list(nodes + same[0]))
                    .hasSize(3)
                    .isEqualTo(report.<Object>list(nodes + "member.conversationCadence." + same[1]));
        }
    }

    /// Whoever is new is not told that they did nothing in a quarter, nor that all is well.
    @Test
    void judgesNothingWherePeopleHaveJustBegun() {
        Answer report = line.cpo.ask(REPORT);
        assertThat(report.text("conversationReport.verdict")).isEqualTo("UNKNOWN");
        assertThat(report.text("conversationReport.because"))
                .isEqualTo(
                        "Nobody who is to talk to customers was here for a whole month or the whole period, so there is nothing to judge.");
        assertThat(report.<Object>list("conversationReport.people.nodes[*].months[*]"))
                .isEmpty();
    }

    @Test
    void looksAtATeamOrAChallengeOnly() {
        Actor theirs = line.organisation.inTeam("PM", line.team);
        String quiet = line.organisation.team("Quiet", line.line);
        log(theirs, "REACTIVE", "CALL", today);
        assertThat(count(line.cpo.ask(REPORT, Map.of("team", line.team)), "REACTIVE_TALKS"))
                .isEqualTo(1);
        assertThat(count(line.cpo.ask(REPORT, Map.of("challenge", line.challenge)), "REACTIVE_TALKS"))
                .isEqualTo(1);
        Answer none = line.cpo.ask(REPORT, Map.of("team", quiet));
        assertThat(count(none, "REACTIVE_TALKS")).isZero();
        assertThat(none.<Integer>get("conversationReport.people.totalCount")).isZero();
    }

    @Test
    void refusesWhoMayNotReadAndShowsNothingOfOthers() {
        ReportLine elsewhere = new ReportLine(actors.organisation());
        log(elsewhere.pm, "REACTIVE", "CALL", today);
        assertThat(count(line.cpo.ask(REPORT), "REACTIVE_TALKS")).isZero();
        line.cpo.ask(REPORT, Map.of("team", elsewhere.team)).failed("BAD_USER_INPUT");
        line.organisation.as("SALES").ask(REPORT).failed("FORBIDDEN");
        line.organisation.having("CONVERSATION_OWN_READ").ask(REPORT).failed("FORBIDDEN");
        line.cpo
                .ask("{ conversationReport(about: {period: {from: \"2026-02-01\", to: \"2026-01-01\"}}) { verdict } }")
                .failed("BAD_USER_INPUT");
    }

    @Test
    void costsTheSameStatementsHoweverMuchThereIsAndReadsOnlyWhatIsPublished() {
        String numbers = """
                { conversationReport { verdict figures { kind count total value } findings { totalCount }
                  people { nodes { talks overdue } } } }""";
        log(line.pm, "REACTIVE", "CALL", today);
        line.cpo.ask(numbers);
        List<String> small = statements.during(() -> line.cpo.ask(numbers));
        for (int number = 0; number < 3; number++) {
            log(line.organisation.as("PM"), "STRATEGIC", "CALL", today.minusDays(number));
        }
        List<String> large = statements.during(() -> line.cpo.ask(numbers));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(10);
        assertThat(large.stream().flatMap(text -> READ.matcher(text).results()).map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(view -> view.endsWith("_report"))
                .noneMatch(view -> view.contains("note"));
    }

    private static Integer count(Answer report, String kind) {
        return report.<Integer>list("conversationReport.figures[?(@.kind=='%s')].count".formatted(kind))
                .getFirst();
    }

    private List<String> found(String rule) {
        return line.cpo.ask(REPORT).list("conversationReport.findings.nodes[?(@.rule=='%s')].id".formatted(rule));
    }

    private static void log(Actor actor, String kind, String channel, LocalDate day) {
        Map<String, Object> input = new HashMap<>(
                Map.of("kind", kind, "channel", channel, "counterpart", "A user", "heldOn", day.toString()));
        if (kind.equals("STRATEGIC")) {
            input.put("learningGoal", "What they need");
        }
        actor.mutate("logConversation", input, "conversation", "id").accepted();
    }
}
