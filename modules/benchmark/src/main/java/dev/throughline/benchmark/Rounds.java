package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Launch after launch: starts a side, makes sure that it answers what the other one does, warms it up, measures it.
final class Rounds {

    private static final int BURST_CONNECTIONS = 64;

    private final Settings settings;
    private final Stage stage;
    private final Meter meter;
    private final Path directory;
    private final Answers answers = new Answers();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();

    Rounds(Settings settings, Stage stage, Meter meter, Path directory) {
        this.settings = settings;
        this.stage = stage;
        this.meter = meter;
        this.directory = directory;
    }

    void take(Side side, int launch) throws IOException, SQLException {
        Queries queries = new Queries(side, stage);
        try (Server server = side.start(stage, directory)) {
            answers.agree("", side, queries, server.endpoint(), stage.client());
            stage.client().ask(server.endpoint(), queries.checkIn());
            meter.load(server, queries.of(Scenario.MIXED), settings.warmUp());
            for (Scenario scenario : Scenario.COMPARED) {
                measurements.add(meter.measure(side, scenario, launch, server, queries.of(scenario)));
            }
            List<Query> logins = queries.logins();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(settings.idle()));
            Load burst = stage.client().burst(server.endpoint(), logins, BURST_CONNECTIONS);
            launches.add(new Launch(
                    side.name(), launch, server.startSeconds(), server.usage().memoryKilobytes() / 1024.0, burst));
        }
        Organisations.restore(stage);
    }

    Report report(Provenance provenance, List<Floor.Cost> floor, List<String> skipped) {
        return new Report(settings, provenance, measurements, launches, floor, answers, skipped);
    }
}
