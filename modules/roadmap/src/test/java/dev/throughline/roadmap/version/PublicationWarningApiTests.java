package dev.throughline.roadmap.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class PublicationWarningApiTests {

    private final RoadmapLine line;

    PublicationWarningApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void findsADateInTheTitleOfTheRoadmapThatSalesRead() {
        line.publishable("Search");
        line.pm
                .mutate("changeRoadmap", Map.of("id", line.roadmap, "title", "Roadmap 2027"), "roadmap", "id")
                .accepted();
        assertThat(rules("SALES")).containsExactly("DATE_NAMED");
        assertThat(rules("CUSTOMER")).isEmpty();
    }

    @Test
    void findsADateInTheNameOfAPhaseThatSalesRead() {
        String delivery = line.pm
                .ask("{ phaseDefinitions { nodes { id phase } } }")
                .<String>list("phaseDefinitions.nodes[?(@.phase == 'DELIVERY')].id")
                .getFirst();
        line.cpo
                .mutate("revisePhaseDefinition", Map.of("id", delivery, "name", "Ships in Q3"), "phaseDefinition", "id")
                .accepted();
        line.publishable("Search");
        assertThat(rules("SALES")).containsExactly("DATE_NAMED");
        assertThat(rules("CUSTOMER")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Dec 24",
                "Ready in sept.",
                "On 3 May",
                "In May it ends",
                "From 2027-03 on",
                "H1/27",
                "Before Q4"
            })
    void findsADateInTheProblemThatCustomersRead(String words) {
        String theme = line.publishable("Search");
        line.theme("returnTheme", theme).accepted();
        line.change(theme, Map.of("problem", words)).accepted();
        assertThat(rules("CUSTOMER")).containsExactly("DATE_NAMED");
        assertThat(rules("INTERNAL")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"They may leave", "Marches of 12 steps", "Decide between 3/4 of the plans", "Janet asks"})
    void takesNoOtherWordsForADate(String words) {
        String theme = line.publishable("Search");
        line.theme("returnTheme", theme).accepted();
        line.change(theme, Map.of("problem", words)).accepted();
        assertThat(rules("CUSTOMER")).isEmpty();
    }

    @Test
    void isConfirmedForTheThemeThatSomebodyReadOf() {
        String one = line.publishable("One");
        String two = line.publishable("Two");
        line.change(one, Map.of("inBuild", List.of("Filters by Q3"))).accepted();
        List<Map<String, String>> seen = List.of(Map.of("rule", "DATE_NAMED", "themeId", one));
        line.change(two, Map.of("inBuild", List.of("Lists by Q4"))).accepted();
        publish(seen).refused("WARNING_NOT_CONFIRMED", "input.confirms");
        publish(List.of(Map.of("rule", "DATE_NAMED"))).refused("WARNING_NOT_CONFIRMED", "input.confirms");
        publish(List.of(seen.getFirst(), Map.of("rule", "DATE_NAMED", "themeId", two)))
                .accepted();
    }

    @Test
    void tellsTheReasonToWhoReadsTheRoadmap() {
        line.publishable("Search");
        for (String audience : List.of("SALES", "CUSTOMER", "SALES", "CUSTOMER")) {
            line.pm
                    .mutate(
                            "publishRoadmap",
                            Map.of("roadmapId", line.roadmap, "audience", audience, "reason", "Acme leaves"),
                            "roadmapVersion",
                            "id")
                    .accepted();
        }
        Answer sales = line.organisation
                .as("SALES")
                .ask(
                        "{ roadmapVersions { nodes { audience title edition history { nodes { action reason before after } } } } }");
        assertThat(sales.list("roadmapVersions.nodes")).hasSize(4);
        assertThat(sales.body()).doesNotContain("Acme");
        Answer pm = line.pm.ask(
                "query ($id: ID!) { roadmap(id: $id) { history(first: 1) { nodes { action reason } } } }",
                Map.of("id", line.roadmap));
        assertThat(pm.text("roadmap.history.nodes[0].action")).isEqualTo("publishRoadmap");
        assertThat(pm.text("roadmap.history.nodes[0].reason")).isEqualTo("Acme leaves");
    }

    private Answer publish(List<Map<String, String>> confirms) {
        return line.pm.mutate(
                "publishRoadmap",
                Map.of("roadmapId", line.roadmap, "audience", "SALES", "confirms", confirms),
                "roadmapVersion",
                "id");
    }

    private List<String> rules(String audience) {
        return line.pm
                .ask(
                        "query ($id: ID!, $audience: Audience!) { roadmap(id: $id) { publicationFindings(audience: $audience) { rule } } }",
                        Map.of("id", line.roadmap, "audience", audience))
                .list("roadmap.publicationFindings[*].rule");
    }
}
