package dev.throughline.stakeholder.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an update or an agenda tells: all of what belongs to what it is about, as it was in its time, and no gap as if
/// there were nothing.
@ModuleTest
class DevelopmentApiTests {

    private final Market market;
    private final Writing writing;
    private final String owner;

    DevelopmentApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
        this.writing = new Writing(market);
        this.owner = market.pm.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }

    @Test
    void tellsAMeasurementWhereWhatItMeasuresBelongs() {
        String measured = writing.measure(9);
        assertThat(writing.told(Map.of("teamId", market.team))).contains(measured);
        assertThat(writing.told(Map.of("businessLineId", market.line))).contains(measured);
        assertThat(writing.told(Map.of("challengeId", market.challenge))).contains(measured);
        assertThat(writing.told(Map.of("teamId", market.organisation.team("Other", market.line))))
                .doesNotContain(measured);
    }

    @Test
    void tellsAMeasurementOfAnOutcomeOfATheme() {
        String theme = market.theme("Search");
        String other = writing.other("Searches");
        Market.make(
                market.pm,
                "addThemeOutcome",
                "themeOutcome",
                Map.of(
                        "themeId",
                        theme,
                        "relation",
                        "Who finds a plan buys it",
                        "side",
                        "USER",
                        "statement",
                        "People search",
                        "target",
                        Map.of("metricId", other, "comparator", "GTE", "value", Map.of("value", 100))));
        String measured = Market.make(
                market.pm, "recordMeasurement", "measurement", Map.of("metricId", other, "value", Map.of("value", 5)));
        assertThat(writing.told(Map.of("teamId", market.team))).contains(measured);
    }

    @Test
    void concernsALineByTheLinesBelowIt() {
        String above = market.organisation.line("Above");
        market.organisation
                .admin()
                .mutate("moveBusinessLine", Map.of("id", market.line, "parentId", above), "businessLine", "id")
                .accepted();
        String checkIn = writing.checkIn(3);
        assertThat(writing.told(Map.of("businessLineId", above))).contains(checkIn);
    }

    @Test
    void concernsATeamByTheProblemsOfItsThemes() {
        String problem = market.problem("Nobody finds a plan");
        market.pm
                .mutate("linkProblem", Map.of("id", problem, "themeId", market.theme("Search")), "problem", "id")
                .accepted();
        String promise = market.promised(market.account("Acme"));
        market.promise("triagePromise", promise, Map.of("verdict", "Fits", "problemId", problem))
                .accepted();
        String meeting = writing.engagement(Instant.now(), Map.of("teamId", market.team));
        assertThat(agenda(meeting).<String>list("engagement.agenda.items[*].node.id"))
                .contains(promise);
    }

    @Test
    void tellsNextTimeWhatHappenedBetweenDraftAndSending() {
        String first = writing.draft(Map.of("teamId", market.team));
        String between = writing.checkIn(3);
        writing.send(first, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        String correction = writing.draft(Map.of("supersedesId", first));
        writing.send(correction, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        assertThat(writing.told(Map.of("teamId", market.team))).containsExactly(between);
    }

    @Test
    void saysThatThereIsMoreToWhoeverReadsTheirOwnOnly() {
        decide(opened(Map.of()));
        Actor own = market.organisation.having("STAKEHOLDER_READ", "DECISION_OWN_READ", "STAKEHOLDER_CHANGE");
        String drafted = Market.make(own, "draftStatusUpdate", "statusUpdate", Map.of("title", "Their own"));
        assertThat(own.ask(Writing.SENTENCES, Map.of("id", drafted))
                        .<String>list("statusUpdate.sentences.nodes[?(@.section == 'DECISIONS')].statement"))
                .containsExactly("There may be something that could not be read for this.");
    }

    @Test
    void tellsNoMeasurementThatWasCorrected() {
        String wrong = writing.measure(90);
        String right = Market.make(
                market.pm,
                "correctMeasurement",
                "measurement",
                Map.of("id", wrong, "value", Map.of("value", 9), "note", "A typing error"));
        assertThat(writing.told(Map.of())).contains(right).doesNotContain(wrong);
    }

    @Test
    void tellsTheLatestOfEachMetricAndGoal() {
        writing.measure(12);
        String measured = writing.measure(9);
        writing.checkIn(3);
        String checkIn = writing.checkIn(8);
        assertThat(writing.told(Map.of("teamId", market.team))).containsExactly(writing.condition, measured, checkIn);
    }

    @Test
    void tellsAMeetingThatWasHeldWhatWasSoThen() {
        writing.held();
        String decision = opened(Map.of());
        String drafted = Market.make(
                market.pm,
                "draftTargetCondition",
                "targetCondition",
                Map.of("teamId", market.team, "challengeId", market.challenge, "statement", "Later"));
        String early = writing.held();
        decide(decision);
        String between = writing.held();
        decide(opened(Map.of("supersedesId", decision)));
        Market.move(market.pm, "archiveTargetCondition", "targetCondition", drafted);
        assertThat(agenda(early).<String>list("engagement.agenda.items[*].node.id"))
                .doesNotContain(decision, drafted);
        assertThat(agenda(between).<String>list("engagement.agenda.items[*].node.id"))
                .containsExactly(decision);
        String now = writing.engagement(Instant.now());
        assertThat(agenda(now).<String>list("engagement.agenda.items[*].node.id"))
                .hasSize(1)
                .doesNotContain(decision);
    }

    @Test
    void leavesRoomForWhatIsSeldom() {
        decide(opened(Map.of()));
        for (int each = 0; each < 50; each++) {
            writing.baselined("Buy in " + each + " days");
        }
        Answer seen = agenda(writing.engagement(Instant.now()));
        assertThat(seen.<String>list("engagement.agenda.items[*].kind"))
                .hasSize(50)
                .contains("DECISION");
        assertThat(seen.<Boolean>get("engagement.agenda.more")).isTrue();
        writing.held();
        assertThat(agenda(writing.held()).<Boolean>get("engagement.agenda.more"))
                .isFalse();
    }

    @Test
    void namesNothingThatItsReaderMayNotRead() {
        writing.measure(9);
        writing.checkIn(3);
        Actor blind = market.organisation.having(
                "STAKEHOLDER_READ", "STAKEHOLDER_CHANGE", "MEASUREMENT_READ", "LEARNING_READ");
        String meeting = writing.engagement(Instant.now());
        Answer seen = Writing.agenda(blind, meeting);
        assertThat(seen.<Object>list("engagement.agenda.items[*]")).isEmpty();
        assertThat(seen.<Boolean>get("engagement.agenda.more")).isTrue();
        String drafted = Market.make(blind, "draftStatusUpdate", "statusUpdate", Map.of("title", "Blind"));
        assertThat(blind.ask(Writing.SENTENCES, Map.of("id", drafted))
                        .<String>list("statusUpdate.sentences.nodes[*].statement"))
                .containsExactly(
                        "Nothing was learned from an experiment.",
                        "There may be something that could not be read for this.",
                        "Nothing was decided.");
    }

    private Answer agenda(String id) {
        return Writing.agenda(market.pm, id);
    }

    private String opened(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("question", "Shall we build it?", "ownerId", owner));
        input.putAll(more);
        return Market.make(market.pm, "openDecision", "decision", input);
    }

    private void decide(String id) {
        market.vp
                .mutate("adviseDecision", Map.of("id", id, "statement", "Yes"), "decision", "id")
                .accepted();
        market.pm
                .mutate("decideDecision", Map.of("id", id, "choice", "Yes", "rationale", "It helps"), "decision", "id")
                .accepted();
    }
}
