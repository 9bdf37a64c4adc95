package dev.throughline.strategy.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class MachineApiTests {

    private final StrategyLine line;
    private final Actor machine;

    MachineApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
        this.machine = line.organisation.machine(
                "METRIC_READ",
                "MEASUREMENT_READ",
                "MEASUREMENT_CREATE",
                "TARGET_CONDITION_READ",
                "TARGET_CONDITION_DRAFT");
    }

    @Test
    void measuresInItsOwnName() {
        String metric = line.metric("Waiting time", "SCALAR", Map.of());
        String id = machine.mutate(
                        "recordMeasurement",
                        Map.of("metricId", metric, "value", Map.of("value", "4")),
                        "measurement",
                        "id")
                .id();
        machine.mutate("correctMeasurement", Map.of("id", id, "value", Map.of("value", "5")), "measurement", "id")
                .accepted();

        Answer answer = line.pm.ask("""
                query ($id: ID!) { node(id: $id) {
                  ... on Measurement { recordedBy { id } serviceAccount { name } history { nodes { actorName by { id } } } } } }""", Map.of("id", id));
        assertThat(answer.<Object>get("node.recordedBy")).isNull();
        assertThat(answer.text("node.serviceAccount.name")).startsWith("Machine");
        assertThat(answer.text("node.history.nodes[0].actorName")).startsWith("Machine");
        assertThat(answer.<Object>get("node.history.nodes[0].by")).isNull();
    }

    @Test
    void draftsWhatPeopleDecide() {
        String draft = machine.mutate(
                        "draftTargetCondition",
                        Map.of("teamId", line.team, "challengeId", line.challenge, "statement", "Fewer wait"),
                        "targetCondition",
                        "id")
                .id();
        machine.mutate("activateTargetCondition", Map.of("id", draft), "targetCondition", "id")
                .failed("PERSON_REQUIRED");
        machine.mutate("acceptTargetCondition", Map.of("id", draft), "targetCondition", "id")
                .failed("PERSON_REQUIRED");
        machine.mutate("activateVision", Map.of("id", line.vision), "vision", "id")
                .failed("PERSON_REQUIRED");
        machine.mutate(
                        "recordCheckIn",
                        Map.of("targetConditionId", draft, "status", "ON_TRACK", "confidence", 5),
                        "checkIn",
                        "id")
                .failed("PERSON_REQUIRED");
    }

    @Test
    void lacksWhatItWasNotAllowed() {
        String message = machine.mutate("draftVision", Map.of("statement", "Ours"), "vision", "id")
                .failed("FORBIDDEN")
                .body();
        assertThat(message).contains("The permissions of this service account do not allow draftVision here.");
    }
}
