package dev.throughline.roadmap.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class VersionDiffApiTests {

    private static final String FIELDS =
            "changes { aspect before after } themes { kind theme { title problem } changes { aspect before after } }";

    private final Actors actors;
    private final TestOrganisation organisation;
    private final RoadmapLine line;

    VersionDiffApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.line = new RoadmapLine(organisation);
    }

    @Test
    void tellsWhatWasAddedIsGoneMovedAndReworded() {
        String first = line.publishable("First");
        String second = line.publishable("Second");
        String third = line.publishable("Third");
        String from = line.publish("INTERNAL").id();
        line.theme("abandonTheme", first).accepted();
        line.prioritise(third, 1).accepted();
        line.change(second, Map.of("hypothesis", "Filters would help", "lane", "NOW"))
                .accepted();
        line.theme("returnTheme", second).accepted();
        line.outcome(second, Map.of("statement", "Nobody calls us")).accepted();
        line.publishable("Fourth");
        line.pm
                .mutate("changeRoadmap", Map.of("id", line.roadmap, "title", "Renamed"), "roadmap", "id")
                .accepted();
        String to = line.publish("INTERNAL").id();

        Answer read = diff(line.pm, from, to);
        assertThat(read.<Map<String, String>>list("roadmapVersionDiff.changes"))
                .containsExactly(Map.of("aspect", "TITLE", "before", "The roadmap", "after", "Renamed"));
        assertThat(read.<String>list("roadmapVersionDiff.themes[*].theme.title"))
                .containsExactly("Third", "Second", "Fourth", "First");
        assertThat(read.<String>list("roadmapVersionDiff.themes[*].kind"))
                .containsExactly("CHANGED", "CHANGED", "ADDED", "GONE");
        assertThat(read.<String>list("roadmapVersionDiff.themes[0].changes[*].aspect"))
                .containsExactly("PLACE");
        assertThat(read.<String>list("roadmapVersionDiff.themes[1].changes[*].aspect"))
                .containsExactly("PLACE", "PHASE", "LANE", "HYPOTHESIS", "OUTCOMES");
        assertThat(read.text("roadmapVersionDiff.themes[1].changes[1].before")).isEqualTo("DELIVERY");
        assertThat(read.text("roadmapVersionDiff.themes[1].changes[3].after")).isEqualTo("Filters would help");
        assertThat(read.text("roadmapVersionDiff.themes[1].changes[4].after")).contains("Nobody calls us (USER)");
        assertThat(diff(line.pm, to, to).<Object>list("roadmapVersionDiff.themes"))
                .isEmpty();
    }

    @Test
    void comparesVersionsForTwoAudiencesInWhatBothRead() {
        String theme = line.publishable("Search");
        String internal = line.publish("INTERNAL").id();
        line.theme("returnTheme", theme).accepted();
        line.change(theme, Map.of("problem", "Nobody finds a plan", "hypothesis", "Another"))
                .accepted();
        String customer = line.publish("CUSTOMER").id();
        Answer read = diff(line.pm, internal, customer);
        assertThat(read.<Object>list("roadmapVersionDiff.changes")).isEmpty();
        assertThat(read.<String>list("roadmapVersionDiff.themes[*].changes[*].aspect"))
                .containsExactly("PROBLEM");
    }

    @Test
    void tellsWhatIsAskedForAndFoundWhereTheWordsStayTheSame() {
        String theme = line.publishable("Search");
        String outcome = line.outcome(theme, Map.of("statement", "Sooner")).id();
        measured(outcome, "Some did");
        String from = line.publish("INTERNAL").id();
        measured(outcome, "All did");
        line.pm
                .mutate(
                        "reviseTargetCondition",
                        Map.of(
                                "id",
                                line.condition,
                                "target",
                                RoadmapLine.atMost(line.metric, "7"),
                                "reason",
                                "Easier"),
                        "targetCondition",
                        "id")
                .accepted();
        Answer read = diff(line.pm, from, line.publish("INTERNAL", "REVIEW_DUE").id());
        assertThat(read.<Map<String, String>>list("roadmapVersionDiff.changes"))
                .containsExactly(Map.of(
                        "aspect",
                        "GOAL",
                        "before",
                        "Time to purchase at most 2",
                        "after",
                        "Time to purchase at most 7"));
        assertThat(read.text("roadmapVersionDiff.themes[0].changes[0].before")).contains("met: Some did");
        assertThat(read.text("roadmapVersionDiff.themes[0].changes[0].after")).contains("met: All did");
    }

    @Test
    void tellsOfHowManySegmentsSomethingIsAsked() {
        String metric = line.pm
                .mutate(
                        "defineMetric",
                        Map.of(
                                "name",
                                "Waiting",
                                "question",
                                "How long?",
                                "kind",
                                "SCALAR",
                                "direction",
                                "DECREASE",
                                "side",
                                "USER",
                                "timing",
                                "LAGGING",
                                "dimension",
                                "county"),
                        "metric",
                        "id")
                .id();
        for (String place : List.of("North", "South")) {
            line.cpo
                    .mutate("addSegment", Map.of("dimension", "county", "key", place), "segment", "id")
                    .accepted();
        }
        String theme = line.publishable("Search");
        Map<String, Object> target = new HashMap<>(RoadmapLine.atMost(metric, "5"));
        target.putAll(Map.of("dimension", "county", "quantifier", "ALL"));
        String outcome = line.outcome(theme, Map.of("statement", "Sooner", "target", target))
                .id();
        String from = line.publish("INTERNAL", "BASELINE_MISSING").id();
        target.put("quantifier", "ANY");
        line.pm
                .mutate("changeThemeOutcome", Map.of("id", outcome, "target", target), "themeOutcome", "id")
                .accepted();
        Answer read =
                diff(line.pm, from, line.publish("INTERNAL", "BASELINE_MISSING").id());
        assertThat(read.text("roadmapVersionDiff.themes[0].changes[0].before")).contains("in every county");
        assertThat(read.text("roadmapVersionDiff.themes[0].changes[0].after")).contains("in at least one county");
    }

    @Test
    void doesNotCallGoneWhatTheOtherAudienceNeverReads() {
        line.publishable("Search");
        String wrong = line.discovered("Wrong");
        line.pm
                .mutate("invalidateTheme", Map.of("id", wrong, "learned", "Nobody cares"), "theme", "id")
                .accepted();
        String internal = line.publish("INTERNAL", "REVIEW_DUE").id();
        String customer = line.publish("CUSTOMER", "REVIEW_DUE").id();
        assertThat(diff(line.pm, internal, customer).<Object>list("roadmapVersionDiff.themes"))
                .isEmpty();
        assertThat(diff(line.pm, customer, internal).<Object>list("roadmapVersionDiff.themes"))
                .isEmpty();
    }

    @Test
    void tellsWhatTurnedOutWrongAlsoWhereItsProblemWasNeverWorded() {
        line.publishable("Search");
        String wrong = line.propose(Map.of(
                        "title",
                        "Wrong",
                        "hypothesis",
                        "A list would help",
                        "known",
                        List.of("Little"),
                        "unknown",
                        List.of("Much")))
                .id();
        line.theme("discoverTheme", wrong).accepted();
        line.pm
                .mutate("invalidateTheme", Map.of("id", wrong, "learned", "Nobody cares"), "theme", "id")
                .accepted();
        String version = line.publish("INTERNAL", "REVIEW_DUE").id();
        Answer read = line.pm.ask(
                "query ($id: ID!) { roadmapVersion(id: $id) { themes { title problem learned } } }",
                Map.of("id", version));
        assertThat(read.<String>list("roadmapVersion.themes[*].learned")).contains("Nobody cares");
        assertThat(read.<Object>get("roadmapVersion.themes[1].problem")).isNull();
    }

    private void measured(String outcome, String result) {
        line.pm
                .mutate(
                        "measureThemeOutcome",
                        Map.of("id", outcome, "result", result, "met", true),
                        "themeOutcome",
                        "id")
                .accepted();
    }

    @Test
    void isOfOneRoadmapAndOfOneOrganisation() {
        line.publishable("Search");
        String ours = line.publish("SALES").id();
        RoadmapLine foreign = new RoadmapLine(actors.organisation());
        foreign.publishable("Theirs");
        String theirs = foreign.publish("SALES").id();
        assertThat(diff(line.pm, ours, theirs).<Object>get("roadmapVersionDiff"))
                .isNull();
    }

    @Test
    void tellsEachMemberWhatChangedSinceTheyLooked() {
        line.publishable("First");
        String first = line.publish("SALES").id();
        Actor sales = organisation.as("SALES");
        Actor stakeholder = organisation.as("STAKEHOLDER");
        assertThat(since(sales, first).<Object>get("roadmapVersion.changesSinceLastLook"))
                .isNull();
        look(sales, first);
        line.publishable("Second");
        String second = line.publish("SALES").id();

        Answer read = since(sales, second);
        assertThat(read.<String>list("roadmapVersion.changesSinceLastLook.themes[*].kind"))
                .containsExactly("ADDED");
        assertThat(read.text("roadmapVersion.changesSinceLastLook.from.id")).isEqualTo(first);
        assertThat(since(stakeholder, second).<Object>get("roadmapVersion.changesSinceLastLook"))
                .isNull();
        look(sales, second);
        assertThat(since(sales, second).<Object>list("roadmapVersion.changesSinceLastLook.themes"))
                .isEmpty();
        assertThat(since(sales, first).<Object>get("roadmapVersion.changesSinceLastLook"))
                .isNull();
        look(sales, first);
        assertThat(since(sales, second).text("roadmapVersion.changesSinceLastLook.from.id"))
                .isEqualTo(second);
        organisation
                .machine("PUBLISHED_READ")
                .mutate("lookAtRoadmapVersion", Map.of("id", second), "roadmapVersion", "id")
                .failed("PERSON_REQUIRED");
    }

    private static void look(Actor actor, String version) {
        actor.mutate("lookAtRoadmapVersion", Map.of("id", version), "roadmapVersion", "id")
                .accepted();
    }

    private static Answer since(Actor actor, String version) {
        return actor.ask(
                "query ($id: ID!) { roadmapVersion(id: $id) { changesSinceLastLook { from { id } themes { kind } } } }",
                Map.of("id", version));
    }

    private static Answer diff(Actor actor, String from, String to) {
        return actor.ask(
                "query ($from: ID!, $to: ID!) { roadmapVersionDiff(fromId: $from, toId: $to) { %s } }"
                        .formatted(FIELDS),
                Map.of("from", from, "to", to));
    }
}
