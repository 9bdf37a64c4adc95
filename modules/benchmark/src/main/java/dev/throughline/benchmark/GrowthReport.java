package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cost against the number of organisations and against their size, as tables, a chart and words. Every number is the
/// median of the launches.
record GrowthReport(
        Settings settings,
        Provenance provenance,
        List<Asked> companies,
        List<Asked> sizes,
        Asked widest,
        Map<Asked, List<Measurement>> measurements,
        Answers answers) {

    private static final String TABLE = "growth.md";
    private static final String CHART = "growth.svg";
    /// Launches of one configuration differ by that much.
    private static final double NOISE = 1.1;

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(TABLE), table());
        Files.writeString(directory.resolve(CHART), new GrowthChart(this).svg());
    }

    double median(Asked asked, Scenario scenario, ToDoubleFunction<Measurement> value) {
        return Numbers.median(of(asked, scenario).map(value::applyAsDouble).toList());
    }

    /// Costs more than the noise explains: beyond it in the median, and even the cheapest launch more than the dearest
    /// of the others.
    boolean dearer(Asked asked, Asked than, Scenario scenario) {
        double least =
                of(asked, scenario).mapToDouble(Measurement::cpuMillis).min().orElse(Double.NaN);
        double most =
                of(than, scenario).mapToDouble(Measurement::cpuMillis).max().orElse(Double.NaN);
        return least > most && times(asked, than, scenario) > NOISE;
    }

    private double times(Asked asked, Asked than, Scenario scenario) {
        return median(asked, scenario, Measurement::cpuMillis) / median(than, scenario, Measurement::cpuMillis);
    }

    private Stream<Measurement> of(Asked asked, Scenario scenario) {
        return measurements.getOrDefault(asked, List.of()).stream().filter(measured -> measured.scenario() == scenario);
    }

    private String table() {
        var text = new StringBuilder("# Growth\n\n");
        text.append(
                "Written by `modules/benchmark/run --growth`; [how to read it](README.md), [the comparison](results.md).\n\n");
        text.append("![Processor time of a request against size and number of organisations](%s)\n\n".formatted(CHART));
        words(text);
        text.append("| | |\n| --- | --- |\n");
        provenance.rows().forEach((name, value) -> text.append("| %s | %s |\n".formatted(name, value)));
        text.append("| data | organisations of 64 target conditions; beside them, in a database of their own, %s |\n"
                .formatted(sizes.stream()
                        .skip(1)
                        .map(Asked::name)
                        .collect(Collectors.joining(", one of ", "one of ", ""))));
        text.append(
                "| launches | %d of each database in turns, warmed up for %d s; %d s of each scenario after %d s |\n"
                        .formatted(settings.launches(), settings.warmUp(), settings.seconds(), settings.settle()));
        text.append(
                "| answers compared | %d, equal in each database and at each launch |\n".formatted(answers.count()));
        text.append("\n## A small organisation, in different company\n\n");
        rows(text, "organisations", companies);
        text.append("\n## An organisation by its size\n\n");
        rows(text, "target conditions", sizes);
        text.append("\n## The widest tree that is allowed\n\n");
        rows(text, "asked for", List.of(sizes.getLast(), widest), List.of(Scenario.TREE));
        text.append("\n## A dashboard in one round trip\n\n");
        text.append(
                "[`cpo.graphql`](../dashboards/cpo.graphql): six reports, their trends, and counts by state, of the whole organisation (%s; of the largest %s). One request after the other.\n\n"
                        .formatted(
                                answers.size(sizes.getFirst().name(), Scenario.DASHBOARD),
                                answers.size(sizes.getLast().name(), Scenario.DASHBOARD)));
        rows(text, "target conditions", List.of(sizes.getFirst(), sizes.getLast()), List.of(Scenario.DASHBOARD));
        return text.toString();
    }

    private void words(StringBuilder text) {
        for (Asked company : companies.subList(1, companies.size())) {
            text.append(verdict("A small one of " + company.name(), company, companies.getFirst()));
        }
        Asked largest = sizes.getLast();
        text.append(verdict("One of %s target conditions".formatted(largest.name()), largest, sizes.getFirst()));
        text.append("- Its tree is bounded by pages: %s, as against %s of one of %s.\n"
                .formatted(
                        answers.size(largest.name(), Scenario.TREE),
                        answers.size(sizes.getFirst().name(), Scenario.TREE),
                        sizes.getFirst().name()));
        text.append(
                "- Whoever asks for larger pages is bounded by the 100 nodes of a page and the 5,000 points of an operation; a tree of 5 × 5 × 5 comes close to them (%s) and costs %.1f × a tree of 4 × 4 × 4.\n\n"
                        .formatted(answers.size(widest.name(), Scenario.TREE), times(widest, largest, Scenario.TREE)));
    }

    /// Whether somebody costs more than somebody else, in a sentence.
    private String verdict(String who, Asked asked, Asked than) {
        List<String> dearer = Scenario.READING.stream()
                .filter(scenario -> dearer(asked, than, scenario))
                .map(scenario -> "%s %.2f ×".formatted(scenario.file(), times(asked, than, scenario)))
                .toList();
        return dearer.isEmpty()
                ? "- %s costs no more than one of %s, noise aside.\n".formatted(who, than.name())
                : "- %s costs more than one of %s: %s.\n".formatted(who, than.name(), String.join(", ", dearer));
    }

    private void rows(StringBuilder text, String first, List<Asked> all) {
        rows(text, first, all, Scenario.READING);
    }

    private void rows(StringBuilder text, String first, List<Asked> all, List<Scenario> scenarios) {
        text.append(
                "| scenario | %s | requests/s | p50 ms | p99 ms | server CPU ms | database CPU ms | CPU against the first |\n"
                        .formatted(first));
        text.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (Scenario scenario : scenarios) {
            for (Asked asked : all) {
                text.append("| %s | %s | %,.0f | %.2f | %.1f | %.2f | %.2f | %.2f × (%s) |\n"
                        .formatted(
                                scenario.title(),
                                asked.name(),
                                median(
                                        asked,
                                        scenario,
                                        measured -> measured.load().perSecond()),
                                median(
                                        asked,
                                        scenario,
                                        measured -> measured.load().p50()),
                                median(
                                        asked,
                                        scenario,
                                        measured -> measured.load().p99()),
                                median(asked, scenario, Measurement::serverMillis),
                                median(asked, scenario, Measurement::databaseMillis),
                                times(asked, all.getFirst(), scenario),
                                spread(asked, scenario)));
            }
        }
        text.append("\nIn brackets the CPU of the cheapest and of the dearest launch, in ms.\n");
    }

    private String spread(Asked asked, Scenario scenario) {
        var cost = of(asked, scenario).mapToDouble(Measurement::cpuMillis).summaryStatistics();
        return "%.2f–%.2f".formatted(cost.getMin(), cost.getMax());
    }
}
