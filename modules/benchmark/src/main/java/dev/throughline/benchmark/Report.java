package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What was measured, as a table and a chart. Every number is the median of the launches.
record Report(
        Settings settings,
        Provenance provenance,
        List<Measurement> measurements,
        List<Launch> launches,
        List<Floor.Cost> floor,
        Answers answers,
        List<String> skipped) {

    private static final String TABLE = "results.md";
    private static final String CHART = "results.svg";

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(TABLE), table());
        Files.writeString(directory.resolve(CHART), new Chart(this).svg());
    }

    double median(String side, Scenario scenario, ToDoubleFunction<Measurement> value) {
        return Numbers.median(of(side, scenario).map(value::applyAsDouble).toList());
    }

    double median(String side, ToDoubleFunction<Launch> value) {
        return Numbers.median(launches.stream()
                .filter(launch -> launch.side().equals(side))
                .map(value::applyAsDouble)
                .toList());
    }

    List<String> sides() {
        return launches.stream().map(Launch::side).distinct().toList();
    }

    private String table() {
        var text = new StringBuilder();
        text.append("# Results\n\n");
        text.append("Written by `modules/benchmark/run`; [how to read it](README.md), [growth](growth.md).\n\n");
        text.append(new Goals(this).table());
        text.append("![Requests a second of both sides](%s)\n\n".formatted(CHART));
        text.append("| | |\n| --- | --- |\n");
        provenance.rows().forEach((name, value) -> text.append("| %s | %s |\n".formatted(name, value)));
        text.append("| data | %d organisations of 64 target conditions with 12 measurements and 2 check-ins each |\n"
                .formatted(settings.organisations()));
        text.append(
                "| launches | %d of each side in turns, each warmed up for %d s; %d s of each scenario after %d s |\n"
                        .formatted(settings.launches(), settings.warmUp(), settings.seconds(), settings.settle()));
        text.append("| answers compared | %d, %s |\n"
                .formatted(answers.count(), sides().size() > 1 ? "equal on both sides" : "with nobody else's"));
        text.append("| requests that failed | %,d |\n\n"
                .formatted(measurements.stream()
                        .mapToLong(measured -> measured.load().refused())
                        .sum()));
        text.append("## Under load\n\n");
        load(text);
        text.append("\nIn brackets the slowest and the fastest launch. CPU is per request.\n");
        for (Scenario scenario : Scenario.READING) {
            text.append("- %s: %s in an answer\n".formatted(scenario.title(), answers.size("", scenario)));
        }
        starts(text);
        floor(text);
        if (!skipped.isEmpty()) {
            text.append("\n## Left out\n\n");
            skipped.forEach(what -> text.append("- ").append(what).append('\n'));
        }
        return text.toString();
    }

    private void load(StringBuilder text) {
        text.append(
                "| scenario | side | requests/s | p50 ms | p99 ms | server CPU ms | database CPU ms | against the peer |\n");
        text.append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (Scenario scenario : Scenario.COMPARED) {
            for (String side : sides()) {
                if (of(side, scenario).findAny().isPresent()) {
                    row(text, scenario, side);
                }
            }
        }
    }

    private void row(StringBuilder text, Scenario scenario, String side) {
        text.append("| %s | %s | %,.0f (%s) | %.2f | %.1f | %.2f | %.2f | %s |\n"
                .formatted(
                        scenario.title(),
                        side,
                        median(side, scenario, measured -> measured.load().perSecond()),
                        spread(side, scenario),
                        median(side, scenario, measured -> measured.load().p50()),
                        median(side, scenario, measured -> measured.load().p99()),
                        median(side, scenario, Measurement::serverMillis),
                        median(side, scenario, Measurement::databaseMillis),
                        ratio(side, scenario)));
    }

    private Stream<Measurement> of(String side, Scenario scenario) {
        return measurements.stream()
                .filter(measured -> measured.side().equals(side) && measured.scenario() == scenario);
    }

    private void starts(StringBuilder text) {
        text.append("\n## Start, memory, and everybody at once\n\n");
        text.append(
                "| side | first answer after | memory after the load | burst of %s requests after %d s idle | p50 ms | p99 ms |\n"
                        .formatted(
                                launches.isEmpty()
                                        ? "0"
                                        : String.valueOf(
                                                launches.getFirst().burst().requests()),
                                settings.idle()));
        text.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        for (String side : sides()) {
            text.append("| %s | %.2f s | %.0f MB | %.2f s | %.0f | %.0f |\n"
                    .formatted(
                            side,
                            median(side, Launch::startSeconds),
                            median(side, Launch::memoryMegabytes),
                            median(side, launch -> launch.burst().seconds()),
                            median(side, launch -> launch.burst().p50()),
                            median(side, launch -> launch.burst().p99())));
        }
    }

    private void floor(StringBuilder text) {
        if (floor.isEmpty()) {
            return;
        }
        text.append("\n## The floor\n\nHand-written SQL for the same answers, sent by `pgbench`.\n\n");
        text.append(
                "| statements | answers/s | database CPU ms | throughline, server and database | times the floor |\n");
        text.append("| --- | ---: | ---: | ---: | ---: |\n");
        for (Floor.Cost cost : floor) {
            double ours = median(Product.NAME, cost.scenario(), Measurement::cpuMillis);
            text.append("| %s | %,.0f | %.2f | %.2f | %.1f |\n"
                    .formatted(
                            cost.name(), cost.perSecond(), cost.databaseMillis(), ours, ours / cost.databaseMillis()));
        }
    }

    private String spread(String side, Scenario scenario) {
        var rates = of(side, scenario)
                .mapToDouble(measured -> measured.load().perSecond())
                .summaryStatistics();
        return "%,.0f–%,.0f".formatted(rates.getMin(), rates.getMax());
    }

    private String ratio(String side, Scenario scenario) {
        double times = side.equals(Peer.NAME) ? Double.NaN : times(scenario);
        return Double.isNaN(times) ? "" : "%.2f ×".formatted(times);
    }

    /// How many times the peer's requests a second the product's are; not a number without a peer.
    double times(Scenario scenario) {
        ToDoubleFunction<Measurement> rate = measured -> measured.load().perSecond();
        return median(Product.NAME, scenario, rate) / median(Peer.NAME, scenario, rate);
    }
}
