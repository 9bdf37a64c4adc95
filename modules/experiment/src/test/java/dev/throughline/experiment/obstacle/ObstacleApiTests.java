package dev.throughline.experiment.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class ObstacleApiTests {

    private final KataLine line;

    ObstacleApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
    }

    @Test
    void isIdentifiedSelectedParkedAndSelectedAgainWithAHistory() {
        String id = line.obstacle("Uploading takes hours");
        line.obstacle("parkObstacle", id).refused("MOVE_NOT_ALLOWED", "input.id");
        line.obstacle("selectObstacle", id).accepted();
        line.pm
                .mutate("parkObstacle", Map.of("id", id, "reason", "First the videos"), "obstacle", "id")
                .accepted();
        line.obstacle("selectObstacle", id).accepted();
        line.obstacle("refuteObstacle", id).accepted();
        line.obstacle("selectObstacle", id).refused("MOVE_NOT_ALLOWED", "input.id");
        line.pm
                .mutate("changeObstacle", Map.of("id", id, "statement", "Another"), "obstacle", "id")
                .refused("MOVE_NOT_ALLOWED", "input.id");

        Answer read = line.pm.ask("""
                query ($id: ID!) { obstacle(id: $id) { state selectedAt endedAt team { name } targetCondition { statement }
                  permissions history { nodes { action reason } } } }""", Map.of("id", id));
        assertThat(read.text("obstacle.state")).isEqualTo("REFUTED");
        assertThat(read.text("obstacle.endedAt")).isNotEmpty();
        assertThat(read.<String>list("obstacle.permissions")).containsExactly("EXPERIMENT_CHANGE", "EXPERIMENT_READ");
        assertThat(read.<String>list("obstacle.history.nodes[*].action"))
                .containsExactly(
                        "refuteObstacle", "selectObstacle", "parkObstacle", "selectObstacle", "identifyObstacle");
        assertThat(read.text("obstacle.history.nodes[2].reason")).isEqualTo("First the videos");
    }

    @Test
    void isWorkedOnOneAtATime() {
        String first = line.selected("Uploading takes hours");
        String second = line.obstacle("Videos are hard to edit");
        Answer refused = line.obstacle("selectObstacle", second);
        refused.refused("OBSTACLE_ALREADY_SELECTED", "input.id");
        assertThat(refused.body()).contains("Uploading takes hours").contains(first);
        line.obstacle("parkObstacle", first).accepted();
        line.obstacle("selectObstacle", second).accepted();
    }

    @Test
    void isSelectedByOneWhereManyPressAtOnce() throws Exception {
        List<String> obstacles = IntStream.range(0, 8)
                .mapToObj(number -> line.obstacle("Obstacle " + number))
                .toList();
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Callable<Answer>> work = obstacles.stream()
                    .map(id -> (Callable<Answer>) () -> line.obstacle("selectObstacle", id))
                    .toList();
            int accepted = 0;
            for (var done : people.invokeAll(work)) {
                Answer answer = done.get();
                if (answer.body().contains("\"userErrors\":[]")) {
                    accepted++;
                } else {
                    assertThat(answer.body()).containsAnyOf("OBSTACLE_ALREADY_SELECTED", "CONFLICT");
                }
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(line.pm
                        .ask("{ obstacles(filter: {state: {eq: SELECTED}}) { totalCount } }")
                        .<Integer>get("obstacles.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void isRemovedWhereAConcludedExperimentShowsIt() {
        String obstacle = line.selected("Uploading takes hours");
        line.obstacle("removeObstacle", obstacle).refused("REMOVAL_NOT_SHOWN", "input.experimentId");
        String experiment = line.running(obstacle);
        remove(obstacle, "experimentId", experiment).refused("REMOVAL_NOT_SHOWN", "input.experimentId");
        line.conclude(experiment, "VALIDATED").accepted();
        String other = line.obstacle("Another");
        remove(other, "experimentId", experiment).refused("MOVE_NOT_ALLOWED", "input.id");
        remove(
                        obstacle,
                        "experimentId",
                        "experiment_" + UUID.randomUUID().toString().replace("-", ""))
                .refused("NOT_FOUND", "input.experimentId");
        remove(obstacle, "experimentId", experiment).accepted();

        Answer read = line.pm.ask(
                "query ($id: ID!) { obstacle(id: $id) { state removedByExperiment { id removedObstacle } } }",
                Map.of("id", obstacle));
        assertThat(read.text("obstacle.state")).isEqualTo("REMOVED");
        assertThat(read.text("obstacle.removedByExperiment.id")).isEqualTo(experiment);
        line.obstacle("selectObstacle", other).accepted();
        remove(other, "experimentId", experiment).refused("REMOVAL_NOT_SHOWN", "input.experimentId");
    }

    @Test
    void isRemovedWhereAMeasurementShowsIt() {
        String obstacle = line.selected("Uploading takes hours");
        remove(
                        obstacle,
                        "measurementId",
                        "measurement_" + UUID.randomUUID().toString().replace("-", ""))
                .refused("NOT_FOUND", "input.measurementId");
        String measurement = line.measure("3");
        remove(obstacle, "measurementId", measurement).accepted();
        assertThat(line.pm
                        .ask(
                                "query ($id: ID!) { obstacle(id: $id) { removedByMeasurement { id } } }",
                                Map.of("id", obstacle))
                        .text("obstacle.removedByMeasurement.id"))
                .isEqualTo(measurement);
    }

    @Test
    void belongsToTheTeamOfItsTargetCondition() {
        String other = line.organisation.team("Other", line.line);
        var stranger = line.organisation.inTeam("PM", other);
        KataLine.identify(stranger, line.condition, "Theirs").failed("FORBIDDEN");
        String id = line.obstacle("Ours");
        line.move(stranger, "selectObstacle", "obstacle", id).failed("FORBIDDEN");
        line.move(line.teamMember, "selectObstacle", "obstacle", id).accepted();
        KataLine.identify(line.vp, line.condition, "From above").failed("FORBIDDEN");
        line.organisation.as("SALES").ask("{ obstacles { nodes { id } } }").failed("FORBIDDEN");
        assertThat(line.organisation
                        .as("STAKEHOLDER")
                        .ask(
                                "query ($id: ID!) { targetCondition(id: $id) { obstacles { totalCount } } }",
                                Map.of("id", line.condition))
                        .<Object>get("targetCondition.obstacles"))
                .isNull();
    }

    @Test
    void standsInTheWayOfWhatHasNotEnded() {
        String id = line.obstacle("Too late");
        line.move(line.pm, "missTargetCondition", "targetCondition", line.condition)
                .accepted();
        KataLine.identify(line.pm, line.condition, "Even later")
                .refused("PARENT_NOT_ACTIVE", "input.targetConditionId");
        line.obstacle("selectObstacle", id).refused("PARENT_NOT_ACTIVE", "input.id");
        line.design(id, Map.of()).refused("PARENT_NOT_ACTIVE", "input.obstacleId");
    }

    @Test
    void goesWhereItsTargetConditionGoes() {
        String obstacle = line.selected("Uploading takes hours");
        String experiment = line.running(obstacle);
        String learning = line.learn(experiment, "They wait").id();
        Answer revised = line.pm.mutate(
                "reviseTargetCondition",
                Map.of("id", line.condition, "target", line.atMost("2")),
                "targetCondition",
                "id");
        Answer read = line.pm.ask("""
                query ($id: ID!) { targetCondition(id: $id) { obstacles { nodes { id state } }
                  experiments { nodes { id state } } learnings { nodes { id } } } }""", Map.of("id", revised.id()));
        assertThat(read.<String>list("targetCondition.obstacles.nodes[*].id")).containsExactly(obstacle);
        assertThat(read.<String>list("targetCondition.experiments.nodes[*].id")).containsExactly(experiment);
        assertThat(read.<String>list("targetCondition.learnings.nodes[*].id")).containsExactly(learning);

        String into = line.organisation.team("Into", line.line);
        line.organisation
                .admin()
                .mutate("mergeTeam", Map.of("id", line.team, "intoId", into), "team", "id")
                .accepted();
        Answer merged = line.cpo.ask(
                "query ($id: ID!) { team(by: {id: $id}) { experiments { nodes { id } } learnings { nodes { id } } } }",
                Map.of("id", into));
        assertThat(merged.<String>list("team.experiments.nodes[*].id")).containsExactly(experiment);
        assertThat(merged.<String>list("team.learnings.nodes[*].id")).containsExactly(learning);
    }

    @Test
    void isArchivedWhereNobodyWorkedOnIt() {
        String id = line.obstacle("A slip");
        line.obstacle("archiveObstacle", id).accepted();
        line.obstacle("selectObstacle", id).refused("MOVE_NOT_ALLOWED", "input.id");
        String worked = line.obstacle("Uploading takes hours");
        line.designed(worked);
        line.obstacle("archiveObstacle", worked).refused("IN_USE", "input.id");
    }

    @Test
    void refusesTextsThatAreEmptyOrTooLongAndOldVersions() {
        KataLine.identify(line.pm, line.condition, "").refused("TEXT_LENGTH", "input.statement");
        KataLine.identify(line.pm, line.condition, "x".repeat(1001)).refused("TEXT_LENGTH", "input.statement");
        String id = line.obstacle("Uploading");
        line.pm
                .mutate("changeObstacle", Map.of("id", id, "description", ""), "obstacle", "id")
                .refused("TEXT_LENGTH", "input.description");
        line.pm
                .mutate("changeObstacle", Map.of("id", id, "statement", "A", "expectedVersion", 2), "obstacle", "id")
                .refused("CONFLICT", "input.expectedVersion");
    }

    private Answer remove(String obstacle, String by, String id) {
        return line.pm.mutate("removeObstacle", Map.of("id", obstacle, by, id), "obstacle", "id state");
    }
}
