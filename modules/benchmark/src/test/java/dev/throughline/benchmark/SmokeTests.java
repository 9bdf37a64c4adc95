package dev.throughline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The whole benchmark for a few seconds on small data. It shows that the packaged product starts with its AOT cache,
/// that both sides answer the same, and that a report comes out; it says nothing about speed.
class SmokeTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path OUTPUT = ROOT.resolve("modules/benchmark/target/smoke");

    @Test
    void measuresThePackagedProductBesideItsPeer() throws Exception {
        Outcome outcome = Benchmark.run(Settings.smoke(ROOT, OUTPUT));
        comparison(outcome.comparison().orElseThrow());
        growth(outcome.growth().orElseThrow());
    }

    private static void comparison(Report report) throws Exception {
        List<String> expected = report.skipped().isEmpty() ? List.of(Product.NAME, Peer.NAME) : List.of(Product.NAME);
        assertThat(report.sides()).as("left out: %s", report.skipped()).containsAll(expected);
        assertThat(report.measurements()).hasSize(report.sides().size() * Scenario.COMPARED.size());
        assertThat(report.measurements()).allSatisfy(SmokeTests::hasAnswers);
        assertThat(report.launches()).allSatisfy(launch -> {
            assertThat(launch.memoryMegabytes()).isPositive();
            assertThat(launch.burst().requests()).isEqualTo(30);
        });
        assertThat(report.answers().count()).isGreaterThanOrEqualTo(9);
        assertThat(Files.readString(OUTPUT.resolve("results.md")))
                .contains(Scenario.TREE.title(), "| throughline |", "commit", "| first answer in less than 3 s |");
        assertThat(Files.readString(OUTPUT.resolve("results.svg"))).contains("<svg", Scenario.PAGE.title());
        report.skipped().forEach(what -> System.out.println("Left out: " + what));
    }

    private static void growth(GrowthReport report) throws Exception {
        assertThat(report.companies()).extracting(Asked::conditions).containsExactly(64, 64, 64);
        assertThat(report.sizes()).extracting(Asked::conditions).containsExactly(64, 256);
        assertThat(report.measurements()).containsOnlyKeys(asked(report).toArray(Asked[]::new));
        assertThat(report.measurements().values())
                .allSatisfy(all -> assertThat(all).isNotEmpty().allSatisfy(SmokeTests::hasAnswers));
        assertThat(List.of(
                        report.answers().size("64", Scenario.TREE),
                        report.answers().size("256", Scenario.TREE)))
                .as("trees of the small one and the larger one")
                .allSatisfy(size -> assertThat(size).endsWith(" 2,171 values"));
        assertThat(Files.readString(OUTPUT.resolve("growth.md")))
                .contains("| 30 organisations |", "| 256 |", "commit", "bounded by pages", Scenario.DASHBOARD.title());
        assertThat(Files.readString(OUTPUT.resolve("growth.svg"))).contains("<desc", Scenario.TREE.title());
    }

    private static List<Asked> asked(GrowthReport report) {
        return Stream.of(report.companies(), report.sizes(), List.of(report.widest()))
                .flatMap(List::stream)
                .toList();
    }

    private static void hasAnswers(Measurement measured) {
        assertThat(measured.load().requests()).isPositive();
        assertThat(measured.load().refused()).isLessThan(measured.load().requests());
    }
}
