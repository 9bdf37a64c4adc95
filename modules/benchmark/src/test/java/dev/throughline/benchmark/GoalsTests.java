package dev.throughline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalsTests {

    private static final Floor.Cost FLOOR = new Floor.Cost(Floor.LEVELS, Scenario.TREE, 1000, 0.5);

    @Test
    void holdWhereTheProductIsThatFast() {
        assertThat(goals(350, 10, List.of(Product.NAME, Peer.NAME), List.of(FLOOR)))
                .hasSize(7)
                .allSatisfy(goal -> assertThat(goal.row()).endsWith("| yes |\n"));
    }

    @Test
    void doNotHoldWhereItIsNot() {
        assertThat(goals(299, 30, List.of(Product.NAME, Peer.NAME), List.of(FLOOR)))
                .extracting(Goals.Goal::row)
                .contains(
                        "| by id: at least 3.5 × the peer's requests/s | 2.99 × | no |\n",
                        "| tree: at least 3.0 × the peer's requests/s | 2.99 × | no |\n",
                        "| tree: p99 below the peer's | 30.0 ms, the peer 20.0 ms | no |\n");
    }

    @Test
    void areOpenWithoutAPeerAndAFloor() {
        assertThat(goals(350, 10, List.of(Product.NAME), List.of()))
                .extracting(Goals.Goal::row)
                .contains("| page: at least 3.0 × the peer's requests/s | not measured |  |\n")
                .filteredOn(row -> row.endsWith("| not measured |  |\n"))
                .hasSize(5);
    }

    private static List<Goals.Goal> goals(int rate, double p99, List<String> sides, List<Floor.Cost> floor) {
        List<Measurement> measurements = new ArrayList<>();
        for (String side : sides) {
            boolean ours = side.equals(Product.NAME);
            Load load = new Load(ours ? rate : 100, 0, 1, 1, ours ? p99 : 20);
            Stream.of(Scenario.values())
                    .map(scenario -> new Measurement(side, scenario, 1, load, 0.75, 0.5))
                    .forEach(measurements::add);
        }
        List<Launch> launches = sides.stream()
                .map(side -> new Launch(side, 1, 2.9, 349, new Load(1, 0, 1, 1, 1)))
                .toList();
        Settings settings = Settings.smoke(java.nio.file.Path.of("."), java.nio.file.Path.of("."));
        return new Goals(new Report(
                        settings,
                        GrowthReportTests.PROVENANCE,
                        measurements,
                        launches,
                        floor,
                        new Answers(),
                        List.of()))
                .all();
    }
}
