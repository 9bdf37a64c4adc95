package dev.throughline.experiment.plan;

import dev.throughline.experiment.AbTest;
import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an experiment measures by.
@ModuleTest
class ExperimentMetricApiTests {

    private final KataLine line;
    private final String metric;

    ExperimentMetricApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
        this.metric = line.metric("Minutes until somebody helps");
    }

    @Test
    void isMeasuredByEverybodyOnItsTeam() {
        measure(line.teamMember).failed("FORBIDDEN");
        targeting();
        measure(line.teamMember).accepted();
        String other = line.organisation.team("Other", line.line);
        measure(line.organisation.inTeam("PM", other)).failed("FORBIDDEN");
    }

    @Test
    void isMeasuredWhereAPlanNamesIt() {
        String experiment = AbTest.designed(line, "INTERVIEW");
        AbTest.plan(line.pm, experiment, Map.of("metricId", metric)).accepted();
        measure(line.teamMember).accepted();
        archive().refused("IN_USE", "input.id");
    }

    @Test
    void staysInUseUntilItsExperimentEnds() {
        String experiment = targeting();
        archive().refused("IN_USE", "input.id");
        line.experiment("cancelExperiment", experiment).accepted();
        measure(line.teamMember).accepted();
        archive().accepted();
    }

    private String targeting() {
        return line.design(
                        line.selected("Nobody helps"),
                        Map.of(
                                "target",
                                Map.of("metricId", metric, "comparator", "LTE", "value", Map.of("value", "5"))))
                .id();
    }

    private Answer measure(Actor actor) {
        return actor.mutate(
                "recordMeasurement", Map.of("metricId", metric, "value", Map.of("value", "9")), "measurement", "id");
    }

    private Answer archive() {
        return line.move(line.organisation.as("PM"), "archiveMetric", "metric", metric);
    }
}
