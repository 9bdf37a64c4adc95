package dev.throughline.benchmark;

import dev.throughline.servers.PostgreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One command: generates organisations, starts the product and the peer in turns, measures both, and writes a report.
public final class Benchmark {

    private static final String DATABASE = "benchmark";
    private static final int PEER_WORKERS = 2;

    private final Settings settings;
    private final Path directory;
    private final double before = Machine.load();
    private final List<String> skipped = new ArrayList<>();

    private Benchmark(Settings settings) {
        this.settings = settings;
        this.directory = settings.root().resolve("modules/benchmark/target/run");
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("benchmark.root", "")).toAbsolutePath();
        String more = System.getProperty("benchmark", "").strip();
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(more.isEmpty() ? List.of() : List.of(more.split("\\s+")));
        run(Settings.of(root, words));
    }

    static Report run(Settings settings) throws Exception {
        return new Benchmark(settings).run();
    }

    private Report run() throws Exception {
        Files.createDirectories(directory);
        Tools tools = Tools.find(settings, skipped);
        say("PostgreSQL starts.");
        try (PostgreSql postgreSql = PostgreSql.temporary();
                Tokens tokens = new Tokens();
                Client client = new Client()) {
            postgreSql.prepare(DATABASE);
            Stage stage = new Stage(
                    postgreSql,
                    DATABASE,
                    tokens,
                    client,
                    Organisations.small(settings.organisations()),
                    Organisations.large(settings.organisations() + 1, settings.large()));
            Installation installation = Installation.unpack(
                    settings.root(), settings.root().resolve("modules/benchmark/target/throughline"));
            say("The product is trained, on " + settings.organisations() + " new organisations.");
            train(stage, installation);
            List<Side> sides = new ArrayList<>(List.of(installation.trained()));
            if (tools.npm()) {
                peer().ifPresent(sides::add);
            }
            Rounds rounds = new Rounds(settings, stage, tools, directory);
            for (int launch = 1; launch <= settings.launches(); launch++) {
                for (Side side : sides) {
                    say("Launch %d of %d: %s.".formatted(launch, settings.launches(), side.name()));
                    rounds.take(side, launch);
                }
            }
            List<Floor.Cost> floor =
                    tools.pgbench() ? new Floor(stage, directory).measure(settings.seconds()) : List.of();
            Report report = rounds.report(provenance(stage, tools, sides), floor, skipped);
            report.write(settings.output());
            say("Written to " + settings.output() + ".");
            return report;
        }
    }

    private Optional<Peer> peer() throws IOException {
        try {
            return Optional.of(Peer.install(settings.root().resolve(".throughline/peer"), PEER_WORKERS));
        } catch (IllegalStateException noRegistry) {
            if (!settings.lenient()) {
                throw noRegistry;
            }
            skipped.add("the peer, since npm could not install it: " + noRegistry.getMessage());
            return Optional.empty();
        }
    }

    /// The run that the AOT cache is made from: it founds the organisations and answers every kind of query, under
    /// load, so that the cache knows what is worth compiling first.
    private void train(Stage stage, Installation installation) throws Exception {
        try (Server trainee = installation.trainee().start(stage, directory)) {
            Organisations.load(stage, trainee.endpoint());
            Queries queries = new Queries(installation.trainee(), stage);
            for (Query query : queries.of(Scenario.MIXED)) {
                stage.client().ask(trainee.endpoint(), query);
            }
            for (Scenario scenario : Scenario.values()) {
                Duration lesson = Duration.ofSeconds(settings.warmUp());
                stage.client().during(trainee.endpoint(), queries.of(scenario), Wrk.CONNECTIONS, lesson);
            }
            installation.graduate(trainee);
        }
        Organisations.restore(stage);
    }

    private Provenance provenance(Stage stage, Tools tools, List<Side> sides) throws Exception {
        return new Provenance(
                Provenance.today(),
                Machine.commit(settings.root()),
                Machine.description(),
                before,
                "Java %s, options of deploy/java.options, AOT cache".formatted(Runtime.version()),
                Database.version(stage.url()),
                sides.getLast() instanceof Peer peer ? peer.version() : "none",
                tools.wrk() ? Wrk.version() : "a loop in Java, for a smoke run only");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
