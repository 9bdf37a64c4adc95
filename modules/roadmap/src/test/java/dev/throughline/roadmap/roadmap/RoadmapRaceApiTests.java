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

    private Answer ends(String mutation, String entity, String id, String day) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id));
        input.put("dueOn", day);
        return line.pm.mutate(mutation, input, entity, "id");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var people = Executors.newFixedThreadPool(2)) {
            var first = people.submit(one);
            var second = people.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
