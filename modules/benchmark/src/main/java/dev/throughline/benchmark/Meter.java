package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts load on a server, and reads what it and the database spend meanwhile.
final class Meter {

    /// Load on a server for so many seconds.
    @FunctionalInterface
    private interface Loading {
        Load during(int seconds) throws IOException;
    }

    private final Settings settings;
    private final Client client;
    private final @Nullable Wrk wrk;
    private final Path directory;
    private final long database;

    Meter(Settings settings, Stage stage, Tools tools, Path directory) throws IOException, SQLException {
        this.settings = settings;
        this.client = stage.client();
        this.wrk = tools.wrk() ? new Wrk(Wrk.command(), directory) : null;
        this.directory = directory;
        this.database = Database.postmaster(stage.url());
    }

    /// Once the compiler of a new JVM has done its work by `load`, a scenario only has to settle.
    Measurement measure(Side side, Scenario scenario, int launch, Server server, List<Query> queries)
            throws IOException {
        return measure(side, scenario, launch, server, seconds -> load(server, queries, seconds));
    }

    /// One request after the other, each for itself.
    Measurement alone(Side side, Scenario scenario, int launch, Server server, List<Query> queries) throws IOException {
        return measure(
                side,
                scenario,
                launch,
                server,
                seconds -> accepted(client.during(server.endpoint(), queries, 1, Duration.ofSeconds(seconds))));
    }

    private Measurement measure(Side side, Scenario scenario, int launch, Server server, Loading loading)
            throws IOException {
        if (settings.settle() > 0) {
            loading.during(settings.settle());
        }
        Usage before = server.usage();
        Usage beforeDatabase = Usage.of(database);
        Load load = loading.during(settings.seconds());
        double spent = server.usage().cpuSeconds() - before.cpuSeconds();
        double spentByDatabase = Usage.of(database).cpuSeconds() - beforeDatabase.cpuSeconds();
        return new Measurement(
                side.name(),
                scenario,
                launch,
                load,
                1000 * spent / load.requests(),
                1000 * spentByDatabase / load.requests());
    }

    Load load(Server server, List<Query> queries, int seconds) throws IOException {
        Load load = wrk == null
                ? client.during(server.endpoint(), queries, Wrk.CONNECTIONS, Duration.ofSeconds(seconds))
                : wrk.run(server.endpoint(), queries, seconds);
        return accepted(load);
    }

    private Load accepted(Load load) {
        if (load.refused() > 0 && !settings.lenient()) {
            throw new IllegalStateException("%d of %d requests failed; see the logs in %s."
                    .formatted(load.refused(), load.requests(), directory));
        }
        return load;
    }
}
