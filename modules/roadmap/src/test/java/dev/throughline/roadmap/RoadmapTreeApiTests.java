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
