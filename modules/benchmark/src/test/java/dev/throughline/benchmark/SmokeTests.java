package dev.throughline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The whole benchmark for a few seconds on small data. It shows that the packaged product starts with its AOT cache,
/// that both sides answer the same, and that a report comes out; it says nothing about speed.
class SmokeTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path OUTPUT = ROOT.resolve("modules/benchmark/target/smoke");

    @Test
    void measuresThePackagedProductBesideItsPeer() throws Exception {
        Report report = Benchmark.run(Settings.smoke(ROOT, OUTPUT));

        List<String> expected = report.skipped().isEmpty() ? List.of(Product.NAME, Peer.NAME) : List.of(Product.NAME);
        assertThat(report.sides()).as("left out: %s", report.skipped()).containsAll(expected);
        assertThat(report.measurements()).hasSize(report.sides().size() * Scenario.values().length);
        assertThat(report.measurements()).allSatisfy(measured -> {
            assertThat(measured.load().requests()).isPositive();
            assertThat(measured.load().refused()).isLessThan(measured.load().requests());
        });
        assertThat(report.launches()).allSatisfy(launch -> {
            assertThat(launch.memoryMegabytes()).isPositive();
            assertThat(launch.burst().requests()).isEqualTo(30);
        });
        assertThat(report.agreed()).isGreaterThanOrEqualTo(11);
        assertThat(Files.readString(OUTPUT.resolve("results.md")))
                .contains(Scenario.TREE.title(), "| throughline |", "commit");
        assertThat(Files.readString(OUTPUT.resolve("results.svg"))).contains("<svg", Scenario.PAGE.title());
        report.skipped().forEach(what -> System.out.println("Left out: " + what));
    }
}
