package dev.throughline.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class RoadmapTreeApiTests {

    private static final String TREE = """
            query ($id: ID!) { vision(id: $id) { statement challenges(first: 2) { nodes { statement initiatives(first: 2) { nodes {
                question targetConditions(first: 2) { nodes { statement roadmaps(first: 2) { nodes {
                  title state themes(first: 20) { nodes { title priority } } } } } } } } } } } }""";

    private static final String ROADMAPS = """
            { roadmaps(first: 2) { nodes { title state team { name } path { headline } reviewReasons { nodes { cause } }
                themes(first: 20) { nodes { title priority lane state permissions
                  hypothesis { statement problem solution known unknown } phase { name edition } roadmap { title }
                  outcomes(first: 5) { nodes { statement side relation progress { verdict } target { comparator } } }
                  evidence(first: 5) { nodes { statement part stance } }
                  dependsOn { title } neededBy { title } } } } } }""";

    private static final String TOLD = """
            { roadmaps(first: 10) { nodes { title team { name } path { headline } reviewReasons(first: 2) { nodes { cause } }
                publicationFindings(audience: SALES) { rule theme { title } } publicLinks(first: 2) { nodes { label } }
                versions(first: 3) { nodes { edition themes { title theme { title } } changesSinceLastLook { themes { kind } }
                  publishedBy { name } } } } } }""";

    private final RoadmapLine line;
    private final Statements statements;

    RoadmapTreeApiTests(Actors actors, Statements statements) {
        this.line = new RoadmapLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void costsTheSameStatementsHoweverManyThemesThereAre() {
        grow("First", 2);
        line.pm.ask(ROADMAPS);
        List<String> small = statements.during(() -> line.pm.ask(ROADMAPS));
        grow("Second", 4);
        List<String> large = statements.during(() -> line.pm.ask(ROADMAPS));

        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(35);
        Answer read = line.pm.ask(ROADMAPS);
        assertThat(read.<String>list("roadmaps.nodes[*].themes.nodes[*].title")).hasSize(6);
        assertThat(read.<String>list("roadmaps.nodes[0].path[*].headline"))
                .containsExactly("The vision", "The challenge", "What hurts?", "Find and purchase in two days");
        assertThat(read.<String>list("roadmaps.nodes[0].themes.nodes[1].dependsOn[*].title"))
                .containsExactly("First 0");
    }

    @Test
    void costsTheSameStatementsHoweverManyRoadmapsAndVersionsThereAre() {
        line.publishable("First");
        line.publish("INTERNAL").accepted();
        String unsaid = line.discovered("With a finding");
        line.pm.ask(TOLD);
        List<String> small = statements.during(() -> line.pm.ask(TOLD));
        line.theme("abandonTheme", unsaid).accepted();
        line.publish("INTERNAL").accepted();
        line.publish("SALES").accepted();
        for (int number = 0; number < 3; number++) {
            String roadmap = line.draft("Another " + number);
            String theme = line.propose(Map.of(
                            "roadmapId",
                            roadmap,
                            "title",
                            "Another",
                            "problem",
                            "They leave",
                            "hypothesis",
                            "A list would help",
                            "known",
                            List.of("Little"),
                            "unknown",
                            List.of("Much")))
                    .id();
            line.theme("discoverTheme", theme).accepted();
            line.outcome(theme, Map.of()).accepted();
            line.pm
                    .mutate(
                            "publishRoadmap",
                            Map.of(
                                    "roadmapId",
                                    roadmap,
                                    "audience",
                                    "INTERNAL",
                                    "confirms",
                                    List.of(Map.of("rule", "OUTCOMES_ON_ONE_SIDE", "themeId", theme))),
                            "roadmapVersion",
                            "id")
                    .accepted();
        }
        List<String> large = statements.during(() -> line.pm.ask(TOLD));
        assertThat(line.pm.ask(TOLD).<String>list("roadmaps.nodes[*].versions.nodes[*].edition"))
                .hasSize(6);
        assertThat(large).hasSameSizeAs(small);
    }

    @Test
    void leadsFromTheVisionToAThemeInOneQuery() {
        grow("First", 2);
        Answer tree = line.pm.ask(TREE, Map.of("id", line.vision));
        assertThat(tree.<String>list("vision..themes.nodes[*].title")).containsExactly("First 0", "First 1");
        List<String> sent = statements.during(() -> line.pm.ask(TREE, Map.of("id", line.vision)));
        assertThat(sent).hasSizeLessThanOrEqualTo(12);
        assertThat(sent).filteredOn(sql -> sql.contains("set_config")).hasSize(1);
    }

    private void grow(String name, int themes) {
        String former = null;
        for (int number = 0; number < themes; number++) {
            String theme = line.discovered(name + " " + number);
            line.evidence(theme, "PROBLEM", "SUPPORTS").accepted();
            line.outcome(theme, Map.of("target", RoadmapLine.atMost(line.metric(name + number), "5")))
                    .accepted();
            if (former != null) {
                line.pm
                        .mutate("linkTheme", Map.of("id", theme, "dependsOnId", former), "theme", "id")
                        .accepted();
            }
            former = theme;
        }
    }
}
