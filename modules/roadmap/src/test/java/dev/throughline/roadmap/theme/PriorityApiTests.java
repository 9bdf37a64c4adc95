package dev.throughline.roadmap.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class PriorityApiTests {

    private final RoadmapLine line;

    PriorityApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void keepsAStrictOrderWithoutGaps() {
        String a = line.theme("A");
        String b = line.theme("B");
        line.theme("C");
        line.propose(Map.of("title", "First", "priority", 1)).accepted();
        assertThat(line.order()).containsExactly("First", "A", "B", "C");

        line.prioritise(a, 4).accepted();
        assertThat(line.order()).containsExactly("First", "B", "C", "A");
        line.prioritise(a, 1).accepted();
        assertThat(line.order()).containsExactly("A", "First", "B", "C");
        line.prioritise(a, 1).accepted();

        line.theme("declineTheme", b).accepted();
        assertThat(line.order()).containsExactly("A", "First", "C");
        assertThat(priorities()).containsExactly(1, 2, 3, null);
        line.theme("archiveTheme", a).accepted();
        assertThat(line.order()).containsExactly("First", "C");
        assertThat(line.propose(Map.of("title", "Last")).<Integer>get("result.entity.priority"))
                .isEqualTo(3);
    }

    @Test
    void hasNoOtherPlacesThanThose() {
        String a = line.theme("A");
        line.theme("B");
        line.prioritise(a, 3).refused("PRIORITY_UNKNOWN", "input.priority");
        line.prioritise(a, 0).refused("PRIORITY_UNKNOWN", "input.priority");
        line.propose(Map.of("priority", 4)).refused("PRIORITY_UNKNOWN", "input.priority");
        line.theme("declineTheme", a).accepted();
        line.prioritise(a, 1).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void groupsByLanesThatAreNotADate() {
        String a = line.theme("A");
        line.pm
                .mutate("prioritiseTheme", Map.of("id", a, "priority", 1, "lane", "NOW"), "theme", "id lane")
                .accepted();
        line.theme("B");
        Answer lanes = line.pm.ask("""
                query ($id: ID!) { roadmap(id: $id) {
                  now: themes(filter: {lane: {eq: NOW}}) { nodes { title } }
                  later: themes(filter: {lane: {eq: LATER}}) { nodes { title } } } }""", Map.of("id", line.roadmap));
        assertThat(lanes.<String>list("roadmap.now.nodes[*].title")).containsExactly("A");
        assertThat(lanes.<String>list("roadmap.later.nodes[*].title")).containsExactly("B");
        Answer history = line.pm.ask(
                "query ($id: ID!) { theme(id: $id) { version history { nodes { action } } } }", Map.of("id", a));
        assertThat(history.<String>list("theme.history.nodes[*].action"))
                .containsExactly("prioritiseTheme", "proposeTheme");
        assertThat(history.<Integer>get("theme.version")).isEqualTo(2);
    }

    @Test
    void losesAndDoublesNoPlaceWhereManyMoveAtOnce() throws Exception {
        List<String> themes = IntStream.range(0, 6)
                .mapToObj(number -> line.theme("Theme " + number))
                .toList();
        try (var people = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> work = IntStream.range(0, 30)
                    .mapToObj(turn -> (Callable<Answer>) () -> switch (turn % 10) {
                        case 3 ->
                            RoadmapLine.insisting(() -> line.propose(Map.of("title", "New " + turn, "priority", 2)));
                        case 7 -> {
                            String gone = RoadmapLine.insisting(() -> line.propose(Map.of("title", "Gone " + turn)))
                                    .id();
                            yield RoadmapLine.insisting(() -> line.theme("declineTheme", gone));
                        }
                        default -> RoadmapLine.insisting(() -> line.prioritise(themes.get(turn % 6), turn * 7 % 6 + 1));
                    })
                    .toList();
            for (var done : people.invokeAll(work)) {
                done.get().accepted();
            }
        }
        assertThat(line.order()).hasSize(9).doesNotHaveDuplicates();
        assertThat(priorities().stream().filter(java.util.Objects::nonNull))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
    }

    private List<Integer> priorities() {
        return line.pm
                .ask(
                        "query ($id: ID!) { roadmap(id: $id) { themes(first: 100) { nodes { priority } } } }",
                        Map.of("id", line.roadmap))
                .list("roadmap.themes.nodes[*].priority");
    }
}
