package dev.throughline.roadmap.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ModuleTest
class RoadmapRaceApiTests {

    private final RoadmapLine line;

    RoadmapRaceApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
    }

    @Test
    void endsNoLaterThanItsTargetConditionWhenBothChangeAtOnce() throws Exception {
        String condition = line.condition(line.team, "Another", "3");
        String roadmap = line.pm
                .mutate(
                        "draftRoadmap",
                        Map.of("teamId", line.team, "targetConditionId", condition, "title", "At once"),
                        "roadmap",
                        "id")
                .id();
        for (int turn = 0; turn < 10; turn++) {
            ends("changeRoadmap", "roadmap", roadmap, null).accepted();
            ends("changeTargetCondition", "targetCondition", condition, "2017-06-30")
                    .accepted();
            List<Answer> answers = atOnce(
                    () -> ends("changeRoadmap", "roadmap", roadmap, "2017-06-30"),
                    () -> ends("changeTargetCondition", "targetCondition", condition, "2017-06-15"));
            assertThat(answers)
                    .as("one of them is refused")
                    .anyMatch(answer -> answer.body().contains("ENDS_AFTER_PARENT"));
            assertThat(answers).allMatch(answer -> answer.errors().isEmpty());
        }
    }

    @Test
    void isDueForReviewWhereThemesOfTwoRoadmapsThatBuildOnEachOtherTurnOutWrongAtOnce() throws Exception {
        String other = line.draft("Another");
        for (int turn = 0; turn < 8; turn++) {
            String here = line.believed("Here");
            String builds = line.believed("Builds");
            String there = believed(other, "There");
            String buildsThere = believed(other, "Builds there");
            link(buildsThere, here);
            link(builds, there);
            line.theme("discoverTheme", here).accepted();
            line.theme("discoverTheme", there).accepted();
            assertThat(atOnce(() -> invalidate(here), () -> invalidate(there)))
                    .allMatch(answer -> answer.errors().isEmpty());
        }
    }

    private Answer ends(String mutation, String entity, String id, String day) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id));
        input.put("dueOn", day);
        return line.pm.mutate(mutation, input, entity, "id");
    }

    private String believed(String roadmap, String title) {
        return line.propose(Map.of(
                        "roadmapId",
                        roadmap,
                        "title",
                        title,
                        "problem",
                        "They leave",
                        "hypothesis",
                        "A search would help",
                        "known",
                        List.of("They leave"),
                        "unknown",
                        List.of("Why")))
                .id();
    }

    private void link(String theme, String dependsOn) {
        line.pm
                .mutate("linkTheme", Map.of("id", theme, "dependsOnId", dependsOn), "theme", "id")
                .accepted();
    }

    private Answer invalidate(String theme) {
        return line.pm.mutate("invalidateTheme", Map.of("id", theme, "learned", "Nobody cares"), "theme", "id");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var people = Executors.newFixedThreadPool(2)) {
            var first = people.submit(one);
            var second = people.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
