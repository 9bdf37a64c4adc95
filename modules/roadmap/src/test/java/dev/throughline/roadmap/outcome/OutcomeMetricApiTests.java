package dev.throughline.roadmap.outcome;

import dev.throughline.roadmap.RoadmapLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class OutcomeMetricApiTests {

    private final RoadmapLine line;
    private final String metric;
    private final String theme;
    private final String outcome;

    OutcomeMetricApiTests(Actors actors) {
        this.line = new RoadmapLine(actors.organisation());
        this.metric = line.metric("Time to find");
        this.theme = line.discovered("Search");
        this.outcome = line.outcome(theme, Map.of("target", RoadmapLine.atMost(metric, "5")))
                .id();
    }

    @Test
    void isMeasuredByEverybodyOnTheTeamOfItsTheme() {
        measure(line.teamMember).accepted();
        measure(line.organisation.inTeam("PM", line.team)).accepted();
        String other = line.organisation.team("Other", line.line);
        measure(line.organisation.inTeam("PM", other)).failed("FORBIDDEN");
    }

    @Test
    void keepsItsMetricInUseUntilItsThemeEnds() {
        archive().refused("IN_USE", "input.id");
        line.theme("abandonTheme", theme).accepted();
        measure(line.teamMember).accepted();
        archive().accepted();
    }

    @Test
    void keepsItsMetricInUseUntilItIsArchived() {
        archive().refused("IN_USE", "input.id");
        line.move(line.pm, "archiveThemeOutcome", "themeOutcome", outcome).accepted();
        archive().accepted();
    }

    @Test
    void keepsHowItsMetricIsSummedUp() {
        String counted = line.pm
                .mutate(
                        "defineMetric",
                        Map.of(
                                "name",
                                "Purchases",
                                "question",
                                "How many?",
                                "kind",
                                "SCALAR",
                                "statistic",
                                "COUNT",
                                "direction",
                                "INCREASE",
                                "side",
                                "BUSINESS",
                                "timing",
                                "LAGGING"),
                        "metric",
                        "id")
                .id();
        rollUp(counted, "SUM").accepted();
        line.outcome(theme, Map.of("statement", "Fewer", "target", RoadmapLine.atMost(counted, "5")))
                .accepted();
        rollUp(counted, "NONE").refused("IN_USE", "input.rollUp");
    }

    private Answer rollUp(String metric, String rollUp) {
        return line.cpo.mutate("changeMetric", Map.of("id", metric, "rollUp", rollUp), "metric", "id");
    }

    private Answer measure(Actor actor) {
        return actor.mutate(
                "recordMeasurement", Map.of("metricId", metric, "value", Map.of("value", "9")), "measurement", "id");
    }

    private Answer archive() {
        return line.move(line.pm, "archiveMetric", "metric", metric);
    }
}
