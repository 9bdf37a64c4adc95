package dev.throughline.strategy.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who may measure by a metric: those of the places where it is used.
@ModuleTest
class MeasuringApiTests {

    private final StrategyLine line;
    private final Actor mate;
    private final Actor neighbour;
    private final Actor stranger;

    MeasuringApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
        this.mate = line.organisation.inTeam("TEAM_MEMBER", line.team);
        this.neighbour = line.organisation.inTeam("PM", line.organisation.team("Next door", line.line));
        this.stranger = line.organisation.inTeam(
                "PM", line.organisation.team("Far away", line.organisation.line("Another line")));
    }

    @Test
    void isForWhoeverDefinedItAsLongAsItIsUsedNowhere() {
        String metric = line.metric("Unused", "SCALAR", Map.of());
        measure(line.pm, metric).accepted();
        measure(neighbour, metric).failed("FORBIDDEN");
        measure(mate, metric).failed("FORBIDDEN");
        measure(line.organisation.as("PM"), metric).accepted();
        assertThat(line.cpo
                        .ask("query ($id: ID!) { metric(id: $id) { definedBy { name } } }", Map.of("id", metric))
                        .text("metric.definedBy.name"))
                .startsWith("PM");
    }

    @Test
    void isForTheTeamWhoseTargetConditionMeasuresByIt() {
        String metric = line.metric("Of the team", "SCALAR", Map.of());
        line.draft(Map.of("target", target(metric))).accepted();
        String measurement = measure(mate, metric).id();
        measure(line.pm, metric).accepted();
        measure(neighbour, metric).failed("FORBIDDEN");
        measure(stranger, metric).failed("FORBIDDEN");
        neighbour
                .mutate(
                        "correctMeasurement",
                        Map.of("id", measurement, "value", Map.of("value", "2")),
                        "measurement",
                        "id")
                .failed("FORBIDDEN");
        line.pm
                .mutate(
                        "correctMeasurement",
                        Map.of("id", measurement, "value", Map.of("value", "2")),
                        "measurement",
                        "id")
                .accepted();
    }

    @Test
    void isForAllTeamsOfTheLineWhoseChallengeMeasuresByIt() {
        String metric = line.metric("Of the line", "SCALAR", Map.of());
        line.challenge(Map.of("target", target(metric)));
        measure(neighbour, metric).accepted();
        measure(stranger, metric).failed("FORBIDDEN");
    }

    @Test
    void isForEverybodyWhereAChallengeOfTheWholeOrganisationMeasuresByIt() {
        String metric = line.metric("Of all", "SCALAR", Map.of());
        line.organisation
                .as("VP")
                .mutate(
                        "draftChallenge",
                        Map.of("visionId", line.vision, "statement", "For all", "target", target(metric)),
                        "challenge",
                        "id")
                .accepted();
        measure(stranger, metric).accepted();
        measure(line.organisation.as("STAKEHOLDER"), metric).failed("FORBIDDEN");
    }

    private static Map<String, Object> target(String metric) {
        return Map.of("metricId", metric, "comparator", "GTE", "value", Map.of("value", "10"));
    }

    private static Answer measure(Actor actor, String metric) {
        return actor.mutate(
                "recordMeasurement", Map.of("metricId", metric, "value", Map.of("value", "1")), "measurement", "id");
    }
}
