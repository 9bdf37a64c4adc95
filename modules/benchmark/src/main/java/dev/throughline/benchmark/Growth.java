package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a request costs where there are ten times as many organisations, where larger ones stand among small ones, and
/// what it costs the larger ones. Each company has a database of its own, and they take turns, so that what changes on
/// the machine meanwhile changes for all.
final class Growth {

    private static final int TIMES = 10;

    /// Whom a measurement asks, and the stage on which only these ask.
    private record Crowd(Asked asked, Stage stage) {

        /// All of one size.
        static Crowd of(String name, Stage stage) {
            return new Crowd(new Asked(name, stage.organisations().getFirst().targetConditions()), stage);
        }
    }

    private final Settings settings;
    private final Side product;
    private final Meter meter;
    private final Path directory;
    private final Answers answers = new Answers();
    private final Map<Asked, List<Measurement>> measurements = new LinkedHashMap<>();

    private final List<Crowd> companies;
    private final List<Crowd> sizes;
    private final Crowd widest;

    /// Copies the database of the stage, which nobody may be connected to, and has the product found the others.
    Growth(Settings settings, Stage stage, Side product, Meter meter, Path directory) throws IOException, SQLException {
        this.settings = settings;
        this.product = product;
        this.meter = meter;
        this.directory = directory;
        int small = settings.organisations();
        List<Organisation> all = Organisations.small(TIMES * small);
        List<Organisation> grown = Organisations.grown(small + 1, settings.largest());
        Stage many = founded(stage.copy("many"), all.subList(small, all.size()));
        Stage among = founded(stage.copy("among"), grown);
        Organisation largest = grown.getLast();
        this.companies = List.of(
                Crowd.of("%d organisations".formatted(small), stage),
                Crowd.of("%d organisations".formatted(all.size()), many.asked(all)),
                Crowd.of(
                        "%d beside larger ones, the largest of %,d".formatted(small, largest.targetConditions()),
                        among));
        this.sizes = Stream.concat(stage.organisations().stream().limit(1), grown.stream())
                .map(one -> Crowd.of("%,d".formatted(one.targetConditions()), among.asked(List.of(one))))
                .toList();
        this.widest = Crowd.of("the widest tree", among.asked(List.of(largest)));
    }

    private Stage founded(Stage stage, List<Organisation> others) throws IOException, SQLException {
        try (Server founding = product.start(stage, directory)) {
            Organisations.load(stage.asked(others), founding.endpoint());
        }
        return stage;
    }

    void take(int launch) throws IOException {
        for (Crowd company : companies) {
            try (Server server = product.start(company.stage(), directory)) {
                warmUp(company, server);
                read(company, "", launch, server);
                if (company.equals(companies.getLast())) {
                    for (Crowd size : inTurn(launch)) {
                        read(size, size.asked().name(), launch, server);
                    }
                    widest(launch, server);
                    dashboard(sizes.getFirst(), launch, server);
                    dashboard(sizes.getLast(), launch, server);
                }
            }
        }
    }

    /// Each launch begins with another size, since a JVM that has run for longer is faster still.
    private List<Crowd> inTurn(int launch) {
        List<Crowd> turned = new ArrayList<>(sizes);
        Collections.rotate(turned, launch);
        return turned;
    }

    private void warmUp(Crowd company, Server server) throws IOException {
        Queries queries = new Queries(product, company.stage());
        for (Scenario scenario : Scenario.READING) {
            meter.load(server, queries.of(scenario), Math.ceilDiv(settings.warmUp(), Scenario.READING.size()));
        }
    }

    private void read(Crowd crowd, String of, int launch, Server server) throws IOException {
        Queries queries = new Queries(product, crowd.stage());
        answers.agree(of, product, queries, server.endpoint(), crowd.stage().client());
        for (Scenario scenario : Scenario.READING) {
            add(crowd.asked(), meter.measure(product, scenario, launch, server, queries.of(scenario)));
        }
    }

    private void widest(int launch, Server server) throws IOException {
        List<Query> queries = new Queries(product, widest.stage()).widestTree();
        JsonNode answer = widest.stage().client().ask(server.endpoint(), queries.getFirst());
        answers.agree(widest.asked().name(), Scenario.TREE, 0, product, answer);
        add(widest.asked(), meter.measure(product, Scenario.TREE, launch, server, queries));
    }

    private void dashboard(Crowd crowd, int launch, Server server) throws IOException {
        List<Query> queries = new Queries(product, crowd.stage()).of(Scenario.DASHBOARD);
        JsonNode answer = crowd.stage().client().ask(server.endpoint(), queries.getFirst());
        answers.agree(crowd.asked().name(), Scenario.DASHBOARD, 0, product, answer);
        add(crowd.asked(), meter.alone(product, Scenario.DASHBOARD, launch, server, queries));
    }

    private void add(Asked asked, Measurement measurement) {
        measurements.computeIfAbsent(asked, key -> new ArrayList<>()).add(measurement);
    }

    GrowthReport report(Provenance provenance) {
        return new GrowthReport(
                settings, provenance, asked(companies), asked(sizes), widest.asked(), measurements, answers);
    }

    private static List<Asked> asked(List<Crowd> crowds) {
        return crowds.stream().map(Crowd::asked).toList();
    }
}
