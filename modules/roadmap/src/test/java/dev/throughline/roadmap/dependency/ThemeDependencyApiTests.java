package dev.throughline.roadmap.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ModuleTest
class ThemeDependencyApiTests {

    private final RoadmapLine line;

    ThemeDependencyApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void showsBothEndsAcrossRoadmaps() {
        String first = line.theme("First");
        String roadmap = line.draft("Another roadmap");
        String second =
                line.propose(Map.of("roadmapId", roadmap, "title", "Second")).id();
        link(second, first).accepted();
        link(second, first).refused("TAKEN", "input.dependsOnId");
        Answer both = line.pm.ask(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { version ... on Theme { title dependsOn { title } neededBy { title } } history { nodes { action } } } }",
                Map.of("ids", List.of(first, second)));
        assertThat(both.<String>list("nodes[0].neededBy[*].title")).containsExactly("Second");
        assertThat(both.<String>list("nodes[1].dependsOn[*].title")).containsExactly("First");
        assertThat(both.<Integer>list("nodes[*].version")).containsExactly(1, 2);
        assertThat(both.<String>list("nodes[1].history.nodes[*].action")).containsExactly("linkTheme", "proposeTheme");
        unlink(second, first).accepted();
        unlink(second, first).refused("NOT_FOUND", "input.dependsOnId");
    }

    @Test
    void neverClosesACircle() {
        String a = line.theme("A");
        String b = line.theme("B");
        String c = line.theme("C");
        link(a, a).refused("DEPENDENCY_CYCLE", "input.dependsOnId");
        link(a, b).accepted();
        link(b, c).accepted();
        link(b, a).refused("DEPENDENCY_CYCLE", "input.dependsOnId");
        link(c, a).refused("DEPENDENCY_CYCLE", "input.dependsOnId");
        line.theme("declineTheme", c).accepted();
        link(c, a).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void hasALimitOnBothSides() {
        String needed = line.theme("Needed");
        String needing = line.theme("Needing");
        for (int number = 1; number <= 20; number++) {
            link(needing, line.theme("First " + number)).accepted();
        }
        link(needing, needed).refused("INVALID", "input.dependsOnId");
        for (int number = 1; number <= 50; number++) {
            link(line.theme("Later " + number), needed).accepted();
        }
        link(line.theme("Too late"), needed).refused("INVALID", "input.dependsOnId");
    }

    @Test
    void costsAsMuchAsItMayHold() {
        line.pm
                .ask("{ themes(first: 20) { nodes { dependsOn { dependsOn { title } } } } }")
                .failed("QUERY_TOO_COMPLEX");
        line.pm.ask("{ themes(first: 100) { nodes { neededBy { title } } } }").failed("QUERY_TOO_COMPLEX");
        line.pm.ask("{ themes(first: 50) { nodes { dependsOn { title } } } }").get("themes");
        line.pm
                .ask("{ roadmapVersions(first: 100) { nodes { themes { outcomes { statement } } } } }")
                .failed("QUERY_TOO_COMPLEX");
    }

    @Test
    void dependsOnNothingThatHasEnded() {
        String wrong = line.discovered("Wrong");
        line.pm
                .mutate("invalidateTheme", Map.of("id", wrong, "learned", "Nobody cares"), "theme", "id")
                .accepted();
        link(line.theme("Builds on it"), wrong).refused("INVALID", "input.dependsOnId");
        String declined = line.theme("Declined");
        line.theme("declineTheme", declined).accepted();
        link(line.theme("Needs it"), declined).refused("INVALID", "input.dependsOnId");
    }

    @Test
    void closesNoCircleWhereManyAddOneAtOnce() throws Exception {
        List<String> themes = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            themes.add(line.theme("Theme " + number));
        }
        List<Callable<Answer>> work = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            String from = themes.get(number);
            String to = themes.get((number + 1) % 6);
            work.add(() -> RoadmapLine.insisting(() -> link(from, to)));
        }
        int refused = 0;
        try (var people = Executors.newFixedThreadPool(6)) {
            for (var done : people.invokeAll(work)) {
                List<String> codes = done.get().list("result.userErrors[*].code");
                assertThat(codes).isSubsetOf("DEPENDENCY_CYCLE");
                refused += codes.size();
            }
        }
        assertThat(refused).isEqualTo(1);
    }

    private Answer link(String theme, String dependsOn) {
        return line.pm.mutate("linkTheme", Map.of("id", theme, "dependsOnId", dependsOn), "theme", "id");
    }

    private Answer unlink(String theme, String dependsOn) {
        return line.pm.mutate("unlinkTheme", Map.of("id", theme, "dependsOnId", dependsOn), "theme", "id");
    }
}
