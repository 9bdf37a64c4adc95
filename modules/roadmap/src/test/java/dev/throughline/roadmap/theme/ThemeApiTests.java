package dev.throughline.roadmap.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class ThemeApiTests {

    private final RoadmapLine line;

    ThemeApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void goesFromProposedToItsMeasuredOutcomeWithAHistory() {
        String id = line.delivered("Search");
        String outcome = line.outcome(id, Map.of()).id();
        line.pm
                .mutate(
                        "measureThemeOutcome",
                        Map.of("id", outcome, "result", "They did", "met", true),
                        "themeOutcome",
                        "id")
                .accepted();
        line.pm
                .mutate("finishTheme", Map.of("id", id, "reason", "Found"), "theme", "id")
                .accepted();

        Answer theme = line.pm.ask("""
                query ($id: ID!) { theme(id: $id) { state priority endedAt phase { phase name edition } phaseSince
                  hypothesis { statement problem solution known unknown }
                  history { nodes { action reason } } } }""", Map.of("id", id));
        assertThat(theme.text("theme.state")).isEqualTo("OUTCOME_MEASURED");
        assertThat(theme.<Object>get("theme.priority")).isNull();
        assertThat(theme.text("theme.endedAt")).isNotEmpty();
        assertThat(theme.text("theme.phase.name")).isEqualTo("Delivery");
        assertThat(theme.text("theme.hypothesis.problem")).isEqualTo("VALIDATED");
        assertThat(theme.text("theme.hypothesis.solution")).isEqualTo("UNVALIDATED");
        assertThat(theme.<String>list("theme.hypothesis.known")).containsExactly("They leave on the third page");
        assertThat(theme.<String>list("theme.history.nodes[*].action"))
                .containsExactly("finishTheme", "deliverTheme", "assessTheme", "discoverTheme", "proposeTheme");
        assertThat(theme.text("theme.history.nodes[0].reason")).isEqualTo("Found");
        line.change(id, Map.of("title", "Another")).refused("MOVE_NOT_ALLOWED", "input.id");
        line.evidence(id, "PROBLEM", "SUPPORTS").refused("MOVE_NOT_ALLOWED", "input.themeId");
        line.outcome(id, Map.of()).refused("MOVE_NOT_ALLOWED", "input.themeId");
        line.theme("abandonTheme", id).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isNotDiscoveredWithoutWhatIsBelievedKnownAndUnknown() {
        String id = line.theme("Search");
        Answer refused = line.theme("discoverTheme", id);
        refused.refused("HYPOTHESIS_MISSING", "input.id")
                .refused("KNOWN_MISSING", "input.id")
                .refused("UNKNOWN_MISSING", "input.id");
        line.change(id, Map.of("hypothesis", "A search would help", "known", List.of("They leave")))
                .accepted();
        line.theme("discoverTheme", id).refused("UNKNOWN_MISSING", "input.id");
        line.change(id, Map.of("unknown", List.of("What they look for"))).accepted();
        line.theme("discoverTheme", id).accepted();

        line.change(id, Map.of("known", List.of())).refused("KNOWN_MISSING", "input.known");
        line.change(id, Map.of("unknown", List.of())).refused("UNKNOWN_MISSING", "input.unknown");
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("hypothesis", null);
        line.change(id, cleared).refused("HYPOTHESIS_MISSING", "input.hypothesis");
    }

    @Test
    void isNotDeliveredWithoutAValidatedProblem() {
        String id = line.believed("Search");
        line.theme("deliverTheme", id).refused("MOVE_NOT_ALLOWED", "input.id");
        line.theme("discoverTheme", id).accepted();
        line.theme("deliverTheme", id)
                .refused("PROBLEM_NOT_VALIDATED", "input.id")
                .refused("EVIDENCE_MISSING", "input.id");
        line.assess(id, "PROBLEM", "VALIDATED").refused("EVIDENCE_MISSING", "input.validity");
        line.evidence(id, "SOLUTION", "SUPPORTS").accepted();
        line.evidence(id, "PROBLEM", "CONTRADICTS").accepted();
        line.assess(id, "PROBLEM", "VALIDATED").refused("EVIDENCE_MISSING", "input.validity");
        String evidence = line.evidence(id, "PROBLEM", "SUPPORTS").id();
        line.theme("deliverTheme", id).refused("PROBLEM_NOT_VALIDATED", "input.id");
        line.assess(id, "PROBLEM", "VALIDATED").accepted();
        line.theme("deliverTheme", id).accepted();

        line.pm
                .mutate("retractEvidence", Map.of("id", evidence), "evidence", "id")
                .refused("EVIDENCE_MISSING", "input.id");
        line.evidence(id, "PROBLEM", "SUPPORTS").accepted();
        line.pm
                .mutate("retractEvidence", Map.of("id", evidence, "reason", "Misheard"), "evidence", "id")
                .accepted();
        Answer left = line.pm.ask(
                "query ($id: ID!) { theme(id: $id) { evidence { totalCount nodes { part stance } } } }",
                Map.of("id", id));
        assertThat(left.<Integer>get("theme.evidence.totalCount")).isEqualTo(3);
    }

    @Test
    void keepsTheProblemThatItDelivers() {
        String id = line.delivered("Search");
        line.change(id, Map.of("problem", "Another one")).refused("PROBLEM_FROZEN", "input.problem");
        line.assess(id, "PROBLEM", "UNVALIDATED").refused("PROBLEM_NOT_VALIDATED", "input.validity");
        line.change(id, Map.of("inBuild", List.of("A search field"))).accepted();
        line.theme("returnTheme", id).accepted();
        assertThat(line.pm
                        .ask("query ($id: ID!) { theme(id: $id) { state inBuild } }", Map.of("id", id))
                        .<String>list("theme.inBuild"))
                .isEmpty();
        line.change(id, Map.of("inBuild", List.of("Too early"))).refused("IN_BUILD_ONLY_IN_DELIVERY", "input.inBuild");
        line.change(id, Map.of("problem", "Another one")).accepted();
        line.theme("deliverTheme", id).refused("PROBLEM_NOT_VALIDATED", "input.id");
    }

    @Test
    void assessesOnlyWhatIsWorded() {
        String id = line.theme("Search");
        line.evidence(id, "PROBLEM", "SUPPORTS").accepted();
        line.evidence(id, "SOLUTION", "CONTRADICTS").accepted();
        line.assess(id, "PROBLEM", "VALIDATED").refused("PROBLEM_MISSING", "input.part");
        line.assess(id, "SOLUTION", "INVALIDATED").refused("HYPOTHESIS_MISSING", "input.part");
        line.change(id, Map.of("problem", "They leave", "hypothesis", "A search helps"))
                .accepted();
        line.assess(id, "PROBLEM", "VALIDATED").accepted();
        Answer assessed = line.assess(id, "SOLUTION", "INVALIDATED");
        assertThat(assessed.text("result.entity.hypothesis.problem")).isEqualTo("VALIDATED");
        assertThat(assessed.text("result.entity.hypothesis.solution")).isEqualTo("INVALIDATED");
        line.change(id, Map.of("hypothesis", "A list helps", "problem", "They leave"))
                .accepted();
        Answer reworded = line.pm.ask(
                "query ($id: ID!) { theme(id: $id) { hypothesis { problem solution } } }", Map.of("id", id));
        assertThat(reworded.text("theme.hypothesis.problem")).isEqualTo("VALIDATED");
        assertThat(reworded.text("theme.hypothesis.solution")).isEqualTo("UNVALIDATED");
    }

    @Test
    void isNotFinishedUnmeasured() {
        String id = line.delivered("Search");
        line.theme("finishTheme", id).refused("OUTCOME_NOT_MEASURED", "input.id");
        line.outcome(id, Map.of()).accepted();
        line.theme("finishTheme", id).refused("OUTCOME_NOT_MEASURED", "input.id");
    }

    @Test
    void isNotFinishedByWhatWasMeasuredBeforeItWasDelivered() {
        String id = line.discovered("Search");
        String outcome = line.outcome(id, Map.of()).id();
        measure(outcome);
        line.evidence(id, "PROBLEM", "SUPPORTS").accepted();
        line.assess(id, "PROBLEM", "VALIDATED").accepted();
        line.theme("deliverTheme", id).accepted();
        line.theme("finishTheme", id).refused("OUTCOME_NOT_MEASURED", "input.id");
        measure(outcome);
        line.theme("returnTheme", id).accepted();
        line.theme("deliverTheme", id).accepted();
        line.theme("finishTheme", id).refused("OUTCOME_NOT_MEASURED", "input.id");
        measure(outcome);
        line.theme("finishTheme", id).accepted();
    }

    @Test
    void isNotFinishedByWhatItNoLongerWants() {
        String id = line.delivered("Search");
        String outcome = line.outcome(id, Map.of()).id();
        measure(outcome);
        line.move(line.pm, "archiveThemeOutcome", "themeOutcome", outcome).accepted();
        line.theme("finishTheme", id).refused("OUTCOME_NOT_MEASURED", "input.id");
    }

    @Test
    void hasNothingInBuildAfterItsEnd() {
        String id = line.delivered("Search");
        line.change(id, Map.of("inBuild", List.of("A search field"))).accepted();
        line.theme("abandonTheme", id).accepted();
        assertThat(line.pm
                        .ask("query ($id: ID!) { theme(id: $id) { inBuild } }", Map.of("id", id))
                        .<String>list("theme.inBuild"))
                .isEmpty();
    }

    private void measure(String outcome) {
        line.pm
                .mutate(
                        "measureThemeOutcome",
                        Map.of("id", outcome, "result", "They did", "met", true),
                        "themeOutcome",
                        "id")
                .accepted();
    }

    @Test
    void saysGoodbyeWithWhatWasLearnedAndStaysVisible() {
        String id = line.discovered("Search");
        line.theme("invalidateTheme", id).refused("LEARNING_MISSING", "input.learned");
        line.pm
                .mutate("invalidateTheme", Map.of("id", id, "learned", " "), "theme", "id")
                .refused("INVALID", "input.learned");
        line.pm
                .mutate("invalidateTheme", Map.of("id", id, "learned", "x".repeat(5001)), "theme", "id")
                .refused("TEXT_LENGTH", "input.learned");
        line.pm
                .mutate("invalidateTheme", Map.of("id", id, "learned", "They know what they want"), "theme", "id")
                .accepted();
        line.theme("archiveTheme", id).refused("MOVE_NOT_ALLOWED", "input.id");
        Answer goodbyes = line.pm.ask("""
                { themes(filter: {state: {eq: INVALIDATED}}, orderBy: [{field: ENDED_AT, direction: DESC}]) {
                  nodes { title learned } } }""");
        assertThat(goodbyes.<String>list("themes.nodes[*].learned")).containsExactly("They know what they want");
    }

    @Test
    void isAbandonedOrDeclinedAndArchived() {
        String abandoned = line.discovered("Search");
        line.theme("archiveTheme", abandoned).refused("IN_USE", "input.id");
        line.theme("declineTheme", abandoned).refused("MOVE_NOT_ALLOWED", "input.id");
        line.theme("abandonTheme", abandoned).accepted();
        line.theme("archiveTheme", abandoned).accepted();
        String declined = line.theme("Another");
        line.theme("abandonTheme", declined).refused("MOVE_NOT_ALLOWED", "input.id");
        line.theme("declineTheme", declined).accepted();
        line.theme("discoverTheme", declined).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void refusesTextsThatAreEmptyOrTooLong() {
        line.propose(Map.of("title", "")).refused("TEXT_LENGTH", "input.title");
        line.propose(Map.of("problem", "x".repeat(2001))).refused("TEXT_LENGTH", "input.problem");
        line.propose(Map.of("hypothesis", "")).refused("TEXT_LENGTH", "input.hypothesis");
        line.propose(Map.of("known", List.of("Something", " "))).refused("INVALID", "input.known.1");
        line.propose(Map.of("known", List.of("Something", ""))).refused("TEXT_LENGTH", "input.known.1");
        line.propose(Map.of("unknown", List.of("x".repeat(1001)))).refused("TEXT_LENGTH", "input.unknown.0");
        line.propose(Map.of(
                        "known",
                        IntStream.range(0, 21).mapToObj(String::valueOf).toList()))
                .refused("INVALID", "input.known");
        line.pm
                .mutate(
                        "addEvidence",
                        Map.of(
                                "themeId",
                                line.theme("A"),
                                "part",
                                "PROBLEM",
                                "statement",
                                "Seen",
                                "url",
                                "http://plain.example",
                                "observedOn",
                                "2017-01-01"),
                        "evidence",
                        "id")
                .refused("INVALID", "input.url");
        line.pm
                .mutate(
                        "addEvidence",
                        Map.of(
                                "themeId",
                                line.theme("B"),
                                "part",
                                "PROBLEM",
                                "statement",
                                "Seen",
                                "observedOn",
                                "2999-01-01"),
                        "evidence",
                        "id")
                .refused("INVALID", "input.observedOn");
    }

    @Test
    void tellsWhoHasReadAnOlderOne() {
        String id = line.theme("Search");
        line.change(id, Map.of("title", "A", "expectedVersion", 1)).accepted();
        line.change(id, Map.of("title", "B", "expectedVersion", 1)).refused("CONFLICT", "input.expectedVersion");
    }
}
