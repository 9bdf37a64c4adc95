package dev.throughline.roadmap.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What each audience reads of a roadmap.
@ModuleTest
class AudienceApiTests {

    static final String ALL = """
            query ($id: ID!) { roadmapVersion(id: $id) { audience edition title vision challenges initiative targetCondition notice
              state publishedBy { name } roadmap { title } history { nodes { action reason } }
              themes { place problem state phase inBuild title lane hypothesis problemValidity solutionValidity known unknown learned
                theme { title } outcomes { statement side relation goal result met } } } }""";

    private final TestOrganisation organisation;
    private final RoadmapLine line;

    AudienceApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.line = new RoadmapLine(organisation);
    }

    @Test
    void keepsTheWordsOfThenForTheOrganisation() {
        String theme = line.publishable("Search");
        String version = line.publish("INTERNAL").id();
        line.change(theme, Map.of("title", "Renamed")).accepted();
        line.pm
                .mutate("changeRoadmap", Map.of("id", line.roadmap, "title", "Renamed too"), "roadmap", "id")
                .accepted();
        Answer read = line.pm.ask(ALL, Map.of("id", version));
        assertThat(read.text("roadmapVersion.title")).isEqualTo("The roadmap");
        assertThat(read.text("roadmapVersion.vision")).isEqualTo("The vision");
        assertThat(read.<String>list("roadmapVersion.challenges")).containsExactly("The challenge");
        assertThat(read.text("roadmapVersion.initiative")).isEqualTo("What hurts?");
        assertThat(read.text("roadmapVersion.targetCondition")).isEqualTo("Find and purchase in two days");
        assertThat(read.text("roadmapVersion.themes[0].title")).isEqualTo("Search");
        assertThat(read.text("roadmapVersion.themes[0].phase")).isEqualTo("Delivery");
        assertThat(read.text("roadmapVersion.themes[0].hypothesis")).isEqualTo("A search would help");
        assertThat(read.text("roadmapVersion.themes[0].theme.title")).isEqualTo("Renamed");
        assertThat(read.<String>list("roadmapVersion.themes[0].outcomes[*].statement"))
                .containsExactly("People find a plan at once", "More of them buy");
        assertThat(read.<String>list("roadmapVersion.history.nodes[*].action")).containsExactly("publishRoadmap");
    }

    @Test
    void showsSalesStatusProblemsWhatIsInBuildAndThatNothingElseIsCommitted() {
        String theme = line.publishable("A title that names a solution");
        line.change(theme, Map.of("inBuild", List.of("Filters"))).accepted();
        String version = line.publish("SALES").id();
        Actor sales = organisation.as("SALES");
        Answer read = sales.ask(ALL, Map.of("id", version));
        assertThat(read.text("roadmapVersion.notice")).contains("considered is not committed");
        assertThat(read.text("roadmapVersion.themes[0].state")).isEqualTo("DELIVERY");
        assertThat(read.text("roadmapVersion.themes[0].problem")).isEqualTo("People cannot find a plan");
        assertThat(read.<String>list("roadmapVersion.themes[0].inBuild")).containsExactly("Filters");
        assertThat(read.body())
                .doesNotContain(
                        "A title that names",
                        "A search would help",
                        "third page",
                        "What they look for",
                        "at once",
                        "More of them buy",
                        "two days",
                        "The vision");
        assertThat(read.<Object>get("roadmapVersion.roadmap")).isNull();
        assertThat(sales.ask("{ roadmapVersions { nodes { audience } } }")
                        .<String>list("roadmapVersions.nodes[*].audience"))
                .containsExactly("SALES");
    }

    @Test
    void showsCustomersProblemsOnly() {
        String theme = line.publishable("A title that names a solution");
        line.change(theme, Map.of("inBuild", List.of("Filters"))).accepted();
        String version = line.publish("CUSTOMER").id();
        Answer read = organisation.as("SALES").ask(ALL.replace("publishedBy { name }", ""), Map.of("id", version));
        assertThat(read.<String>list("roadmapVersion.themes[*].problem")).containsExactly("People cannot find a plan");
        assertThat(read.body())
                .doesNotContain(
                        "A title that names",
                        "A search would help",
                        "third page",
                        "What they look for",
                        "at once",
                        "More of them buy",
                        "sooner",
                        "two days",
                        "The vision",
                        "The challenge",
                        "What hurts",
                        "The roadmap",
                        "Filters",
                        "DELIVERY",
                        "Delivery",
                        "VALIDATED",
                        "LATER")
                .doesNotContainPattern("20\\d{2}-\\d{2}-\\d{2}");
    }

    @Test
    void keepsWhatIsForTheOrganisationFromSales() {
        line.publishable("Search");
        String internal = line.publish("INTERNAL").id();
        String sales = line.publish("SALES").id();
        Actor seller = organisation.as("SALES");
        assertThat(seller.ask(ALL, Map.of("id", internal)).<Object>get("roadmapVersion"))
                .isNull();
        assertThat(seller.ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", internal))
                        .<Object>get("node"))
                .isNull();
        assertThat(seller.ask(
                                "query ($a: ID!, $b: ID!) { roadmapVersionDiff(fromId: $a, toId: $b) { to { id } } }",
                                Map.of("a", sales, "b", internal))
                        .<Object>get("roadmapVersionDiff"))
                .isNull();
        seller.mutate("lookAtRoadmapVersion", Map.of("id", internal), "roadmapVersion", "id")
                .refused("NOT_FOUND", "input.id");
        Actor stakeholder = organisation.as("STAKEHOLDER");
        assertThat(stakeholder
                        .ask("{ roadmapVersions(orderBy: {field: CREATED_AT}) { totalCount nodes { audience } } }")
                        .<String>list("roadmapVersions.nodes[*].audience"))
                .containsExactly("INTERNAL", "SALES");
    }

    @Test
    void tellsVersionsOfTwoRoadmapsApartForThoseWhoReadNeither() {
        line.publishable("Search");
        line.publish("SALES").accepted();
        line.publish("CUSTOMER").accepted();
        Answer read = organisation.as("SALES").ask("{ roadmapVersions { nodes { roadmapId } } }");
        assertThat(read.<String>list("roadmapVersions.nodes[*].roadmapId")).containsExactly(line.roadmap, line.roadmap);
    }
}
