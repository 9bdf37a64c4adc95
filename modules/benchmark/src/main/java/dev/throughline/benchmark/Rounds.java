package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Launch after launch: starts a side, makes sure that it answers what the other one does, warms it up, measures it.
final class Rounds {

    private static final int BURST_CONNECTIONS = 64;
    private static final int CHECKED = 5;
    private static final List<Scenario> READING = List.of(Scenario.BY_ID, Scenario.TREE, Scenario.PAGE);

    private final Settings settings;
    private final Stage stage;
    private final @Nullable Wrk wrk;
    private final Path directory;
    private final long database;
    private final Answers answers = new Answers();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();
    private final Map<Scenario, String> sizes = new EnumMap<>(Scenario.class);

    Rounds(Settings settings, Stage stage, Tools tools, Path directory) throws IOException, SQLException {
        this.settings = settings;
        this.stage = stage;
        this.wrk = tools.wrk() ? new Wrk(Wrk.command(), directory) : null;
        this.directory = directory;
        this.database = Database.postmaster(stage.url());
    }

    void take(Side side, int launch) throws IOException, SQLException {
        Queries queries = new Queries(side, stage);
        try (Server server = side.start(stage, directory)) {
            agree(side, "", queries, server);
            stage.client().ask(server.endpoint(), queries.checkIn());
            load(server, queries.of(Scenario.MIXED), settings.warmUp());
            for (Scenario scenario : Scenario.values()) {
                measure(side, launch, scenario, false, server, queries);
            }
            if (!stage.large().isEmpty()) {
                Queries ofLarge = new Queries(side, stage.asLarge());
                agree(side, "large ", ofLarge, server);
                for (Scenario scenario : READING) {
                    measure(side, launch, scenario, true, server, ofLarge);
                }
            }
            List<Query> logins = queries.logins();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(settings.idle()));
            Load burst = stage.client().burst(server.endpoint(), logins, BURST_CONNECTIONS);
            launches.add(new Launch(
                    side.name(), launch, server.startSeconds(), server.usage().memoryKilobytes() / 1024.0, burst));
        }
        Organisations.restore(stage);
    }

    private void measure(Side side, int launch, Scenario scenario, boolean large, Server server, Queries queries)
            throws IOException {
        List<Query> asked = queries.of(scenario);
        load(server, asked, settings.warmUp());
        Usage before = server.usage();
        Usage beforeDatabase = Usage.of(database);
        Load load = load(server, asked, settings.seconds());
        double spent = server.usage().cpuSeconds() - before.cpuSeconds();
        double spentByDatabase = Usage.of(database).cpuSeconds() - beforeDatabase.cpuSeconds();
        measurements.add(new Measurement(
                side.name(),
                scenario,
                large,
                launch,
                load,
                1000 * spent / load.requests(),
                1000 * spentByDatabase / load.requests()));
    }

    private void agree(Side side, String of, Queries queries, Server server) {
        for (Scenario scenario : READING) {
            List<Query> asked = queries.of(scenario);
            for (int number = 0; number < Math.min(CHECKED, asked.size()); number++) {
                JsonNode data = stage.client().ask(server.endpoint(), asked.get(number));
                answers.agree(of + scenario.file() + " " + number, side.name(), data);
                sizes.putIfAbsent(
                        scenario,
                        "%,d bytes, %,d values".formatted(data.toString().length(), Answers.scalars(data)));
            }
        }
    }

    private Load load(Server server, List<Query> queries, int seconds) throws IOException {
        Load load = wrk == null
                ? stage.client().during(server.endpoint(), queries, Wrk.CONNECTIONS, Duration.ofSeconds(seconds))
                : wrk.run(server.endpoint(), queries, seconds);
        if (load.refused() > 0 && !settings.lenient()) {
            throw new IllegalStateException("%d of %d requests failed; see the logs in %s."
                    .formatted(load.refused(), load.requests(), directory));
        }
        return load;
    }

    Report report(Provenance provenance, List<Floor.Cost> floor, List<String> skipped) {
        return new Report(settings, provenance, measurements, launches, floor, sizes, answers.count(), skipped);
    }
}
