package dev.throughline.experiment.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class ExperimentApiTests {

    private final KataLine line;

    ExperimentApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
    }

    @Test
    void goesFromItsDesignToWhatWasLearned() {
        String obstacle = line.selected("Uploading takes hours");
        String id = line.design(
                        obstacle,
                        Map.of(
                                "themeId",
                                line.theme,
                                "hypothesis",
                                "Uploading is what holds them up",
                                "expectation",
                                "Most of ten teachers name uploading",
                                "threshold",
                                "At least six of ten",
                                "target",
                                line.atMost("1"),
                                "duration",
                                "P14D"))
                .id();
        line.experiment("startExperiment", id).accepted();
        line.conclude(id, "INVALIDATED").accepted();

        Answer read = line.pm.ask("""
                query ($id: ID!) { experiment(id: $id) { state conclusion actual expectation threshold frozenAt startedAt
                  frozenBy { name } duration dueAt endedAt overdue removedObstacle obstacle { statement } team { name }
                  targetCondition { statement } theme { title } target { comparator value { text } } permissions
                  learnings { nodes { statement recordedBy { name } } } history { nodes { action } } } }""", Map.of("id", id));
        assertThat(read.text("experiment.state")).isEqualTo("CONCLUDED");
        assertThat(read.text("experiment.conclusion")).isEqualTo("INVALIDATED");
        assertThat(read.text("experiment.expectation")).isEqualTo("Most of ten teachers name uploading");
        assertThat(read.text("experiment.threshold")).isEqualTo("At least six of ten");
        assertThat(read.text("experiment.frozenBy.name")).startsWith("PM");
        assertThat(read.text("experiment.frozenAt")).isEqualTo(read.text("experiment.startedAt"));
        assertThat(read.text("experiment.duration")).isEqualTo("PT336H");
        assertThat(read.text("experiment.theme.title")).isEqualTo("Publishing");
        assertThat(read.text("experiment.target.comparator")).isEqualTo("LTE");
        assertThat(read.<String>list("experiment.learnings.nodes[*].statement"))
                .containsExactly("Video editing is the biggest pain");
        assertThat(read.<String>list("experiment.history.nodes[*].action"))
                .containsExactly("concludeExperiment", "startExperiment", "designExperiment");
        Answer theme = line.pm.ask(
                "query ($id: ID!) { theme(id: $id) { experiments { nodes { id } } } }", Map.of("id", line.theme));
        assertThat(theme.<String>list("theme.experiments.nodes[*].id")).containsExactly(id);
    }

    @Test
    void beginsWithWhatNeedsToBeLearned() {
        String obstacle = line.selected("Uploading takes hours");
        line.design(obstacle, Map.of("learningGoal", "")).refused("LEARNING_GOAL_MISSING", "input.learningGoal");
        line.design(obstacle, Map.of("learningGoal", " \n ")).refused("INVALID", "input.learningGoal");
        line.design(obstacle, Map.of("learningGoal", "x".repeat(1001))).refused("TEXT_LENGTH", "input.learningGoal");
        line.pm
                .mutate("designExperiment", Map.of("obstacleId", obstacle, "method", "SURVEY"), "experiment", "id")
                .failed("BAD_USER_INPUT");
        Map<String, Object> none = new HashMap<>();
        none.put("learningGoal", null);
        line.change(line.designed(obstacle), none).refused("INVALID", "input.learningGoal");
    }

    @Test
    void freezesWhatIsExpectedWhenItStarts() {
        String id = line.designed(line.selected("Uploading takes hours"));
        line.change(id, Map.of("expectation", "Most of ten name videos", "method", "SURVEY"))
                .accepted();
        line.experiment("startExperiment", id).accepted();
        line.change(id, Map.of("expectation", "What happened")).refused("EXPECTATION_FROZEN", "input.expectation");
        line.change(id, Map.of("threshold", "One")).refused("EXPECTATION_FROZEN", "input.threshold");
        line.change(id, Map.of("target", line.atMost("9"))).refused("EXPECTATION_FROZEN", "input.target");
        line.change(id, Map.of("hypothesis", "I knew it")).refused("EXPECTATION_FROZEN", "input.hypothesis");
        line.change(id, Map.of("learningGoal", "Another?")).refused("EXPECTATION_FROZEN", "input.learningGoal");
        line.change(id, Map.of("method", "INTERVIEW")).refused("EXPECTATION_FROZEN", "input.method");
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("expectation", null);
        line.change(id, cleared).refused("EXPECTATION_FROZEN", "input.expectation");
        line.change(id, Map.of("expectation", "Most of ten name videos", "duration", "P7D"))
                .accepted();
        line.conclude(id, "INCONCLUSIVE").accepted();
        line.change(id, Map.of("expectation", "What happened")).refused("MOVE_NOT_ALLOWED", "input.id");
        assertThat(line.pm
                        .ask("query ($id: ID!) { experiment(id: $id) { expectation } }", Map.of("id", id))
                        .text("experiment.expectation"))
                .isEqualTo("Most of ten name videos");
    }

    /// Whoever sends back what was read has changed nothing.
    @Test
    void keepsATargetThatAsksTheSame() {
        String id = line.design(
                        line.selected("Uploading takes hours"),
                        Map.of("expectation", "They wait less", "target", line.atMost("5")))
                .id();
        Integer version = line.change(id, Map.of()).get("result.entity.version");
        assertThat(line.change(id, Map.of("target", line.atMost("5.0"))).<Integer>get("result.entity.version"))
                .isEqualTo(version);
        line.experiment("startExperiment", id).accepted();
        line.change(id, Map.of("target", line.atMost("5"), "duration", "P7D")).accepted();
        line.change(id, Map.of("target", line.atMost("9"))).refused("EXPECTATION_FROZEN", "input.target");
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("target", null);
        line.change(id, cleared).refused("EXPECTATION_FROZEN", "input.target");
    }

    @Test
    void startsWithAnExpectationOnTheSelectedObstacle() {
        String obstacle = line.obstacle("Uploading takes hours");
        String id = line.design(obstacle, Map.of()).id();
        line.experiment("startExperiment", id)
                .refused("EXPECTATION_MISSING", "input.id")
                .refused("OBSTACLE_NOT_SELECTED", "input.id");
        line.change(id, Map.of("expectation", "Most name uploading")).accepted();
        line.obstacle("selectObstacle", obstacle).accepted();
        line.obstacle("parkObstacle", obstacle).accepted();
        line.experiment("startExperiment", id).refused("OBSTACLE_NOT_SELECTED", "input.id");
        line.obstacle("selectObstacle", obstacle).accepted();
        line.experiment("startExperiment", id).accepted();
        line.experiment("startExperiment", id).refused("MOVE_NOT_ALLOWED", "input.id");
        line.obstacle("parkObstacle", obstacle).accepted();
        line.conclude(id, "VALIDATED").accepted();
    }

    @Test
    void isConcludedWithWhatHappenedAndWhatWasLearned() {
        String obstacle = line.selected("Uploading takes hours");
        String id = line.designed(obstacle);
        line.conclude(id, "VALIDATED").refused("MOVE_NOT_ALLOWED", "input.id");
        line.experiment("startExperiment", id).accepted();
        conclude(id, Map.of()).refused("ACTUAL_MISSING", "input.actual").refused("LEARNING_MISSING", "input.learned");
        conclude(id, Map.of("actual", " ", "learned", "Words")).refused("INVALID", "input.actual");
        conclude(id, Map.of("actual", "Words", "learned", " ")).refused("INVALID", "input.learned");
        conclude(id, Map.of("actual", "Words only")).refused("LEARNING_MISSING", "input.learned");
        conclude(id, Map.of("actual", "Words only", "learned", "x".repeat(5001)))
                .refused("TEXT_LENGTH", "input.learned");
        conclude(id, Map.of("actual", "x".repeat(10001), "learned", "Something"))
                .refused("TEXT_LENGTH", "input.actual");
        conclude(id, Map.of("actual", "Words only", "learned", "Something", "implication", "x".repeat(5001)))
                .refused("TEXT_LENGTH", "input.implication");
        line.learn(id, "They wait").accepted();
        conclude(id, Map.of("actual", "Words only", "implication", "Build for the wait"))
                .refused("LEARNING_MISSING", "input.learned");
        conclude(id, Map.of("actual", "Words only")).accepted();
        line.conclude(id, "VALIDATED").refused("MOVE_NOT_ALLOWED", "input.id");
        line.experiment("cancelExperiment", id).refused("MOVE_NOT_ALLOWED", "input.id");
        line.learn(id, "And they told others").accepted();
        conclude(line.running(obstacle), Map.of("actual", "Words only", "learned", "😀".repeat(5000)))
                .accepted();
    }

    @Test
    void isCancelledBeforeOrWhileItRuns() {
        String obstacle = line.selected("Uploading takes hours");
        String designed = line.designed(obstacle);
        line.experiment("cancelExperiment", designed).accepted();
        line.learn(designed, "Nothing").refused("MOVE_NOT_ALLOWED", "input.experimentId");
        String running = line.running(obstacle);
        line.experiment("cancelExperiment", running).accepted();
        line.conclude(running, "VALIDATED").refused("MOVE_NOT_ALLOWED", "input.id");
        line.learn(running, "Nobody came").accepted();
    }

    @Test
    void takesMinutesOrMonths() {
        String obstacle = line.selected("Uploading takes hours");
        Answer minutes = line.design(obstacle, Map.of("plannedAt", "2017-01-30T09:00:00Z", "duration", "PT45M"));
        assertThat(minutes.text("result.entity.dueAt")).isEqualTo("2017-01-30T09:45:00Z");
        Answer months = line.design(obstacle, Map.of("plannedAt", "2017-01-30T09:00:00Z", "duration", "P180D"));
        assertThat(months.text("result.entity.dueAt")).isEqualTo("2017-07-29T09:00:00Z");
        assertThat(line.change(months.id(), Map.of("plannedAt", "2017-02-01T00:00:00Z"))
                        .text("result.entity.dueAt"))
                .isEqualTo("2017-07-31T00:00:00Z");
        for (String duration : List.of("PT30S", "PT1M59S", "PT45M0.001S", "PT0S", "-P1D", "P367D", "PT999999999999H")) {
            line.design(obstacle, Map.of("duration", duration)).refused("INVALID", "input.duration");
            line.design(obstacle, Map.of("duration", duration, "plannedAt", "2017-01-30T09:00:00Z"))
                    .refused("INVALID", "input.duration");
        }
        line.design(obstacle, Map.of("duration", "soon")).failed("BAD_USER_INPUT");
    }

    @Test
    void isDueOnADayThatCanBeWritten() {
        String obstacle = line.obstacle("Far away");
        line.design(obstacle, Map.of("plannedAt", "2201-01-01T00:00:00Z", "duration", "P1D"))
                .refused("INVALID", "input.plannedAt");
        line.design(obstacle, Map.of("plannedAt", "2200-12-31T00:00:00Z", "duration", "P366D"))
                .accepted();
    }

    @Test
    void countsEachVersionWhereManyChangeItAtOnce() throws Exception {
        String id = line.designed(line.selected("Uploading takes hours"));
        try (var people = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> work = IntStream.range(0, 6)
                    .mapToObj(turn -> (Callable<Answer>) () -> line.experiment("startExperiment", id))
                    .toList();
            long started = 0;
            for (var done : people.invokeAll(work)) {
                started += done.get().body().contains("\"userErrors\":[]") ? 1 : 0;
            }
            assertThat(started).isEqualTo(1);
        }
        line.change(id, Map.of("duration", "P1D", "expectedVersion", 2)).refused("CONFLICT", "input.expectedVersion");
        line.change(id, Map.of("duration", "P1D", "expectedVersion", 3)).accepted();
    }

    private Answer conclude(String id, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id, "conclusion", "VALIDATED"));
        input.putAll(more);
        return line.pm.mutate("concludeExperiment", input, "experiment", "id");
    }
}
