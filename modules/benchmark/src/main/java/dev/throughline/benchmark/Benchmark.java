package dev.throughline.benchmark;

import dev.throughline.servers.PostgreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One command: generates organisations, starts the product and the peer in turns, measures both, and writes a report;
/// or measures growth, or leaves the product running.
public final class Benchmark {

    /// In seconds, for each scenario; a longer one makes the cache no better.
    private static final int LONGEST_LESSON = 15;

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

    static Outcome run(Settings settings) throws Exception {
        return new Benchmark(settings).run();
    }

    private Outcome run() throws Exception {
        Files.createDirectories(directory);
        Tools tools = Tools.find(settings, skipped);
        say("PostgreSQL starts.");
        try (PostgreSql postgreSql = PostgreSql.temporary();
                Tokens tokens = new Tokens();
                Client client = new Client()) {
            postgreSql.prepare(DATABASE);
            Stage stage =
                    new Stage(postgreSql, DATABASE, tokens, client, Organisations.small(settings.organisations()));
            Installation installation = Installation.unpack(
                    settings.root(), settings.root().resolve("modules/benchmark/target/throughline"));
            say("The product is trained, on " + settings.organisations() + " new organisations.");
            train(stage, installation);
            if (settings.does(Part.STAY)) {
                new Stay(settings, stage, directory).with(installation.trained());
                return new Outcome(Optional.empty(), Optional.empty());
            }
            Meter meter = new Meter(settings, stage, tools, directory);
            return new Outcome(
                    settings.does(Part.COMPARISON)
                            ? Optional.of(compare(stage, installation, tools, meter))
                            : Optional.empty(),
                    settings.does(Part.GROWTH)
                            ? Optional.of(grow(stage, installation, tools, meter))
                            : Optional.empty());
        }
    }

    private Report compare(Stage stage, Installation installation, Tools tools, Meter meter) throws Exception {
        List<Side> sides = new ArrayList<>(List.of(installation.trained()));
        Optional<Peer> peer = tools.npm() ? peer() : Optional.empty();
        peer.ifPresent(sides::add);
        Rounds rounds = new Rounds(settings, stage, meter, directory);
        for (int launch = 1; launch <= settings.launches(); launch++) {
            for (Side side : sides) {
                say("Launch %d of %d: %s.".formatted(launch, settings.launches(), side.name()));
                rounds.take(side, launch);
            }
        }
        List<Floor.Cost> floor = tools.pgbench() ? new Floor(stage, directory).measure(settings.seconds()) : List.of();
        Optional<String> version = Optional.of(peer.isPresent() ? peer.get().version() : "none");
        Report report = rounds.report(provenance(stage, tools, version), floor, skipped);
        report.write(settings.output());
        say("Written to " + settings.output() + ".");
        return report;
    }

    private GrowthReport grow(Stage stage, Installation installation, Tools tools, Meter meter) throws Exception {
        say("More and larger organisations are founded.");
        Growth growth = new Growth(settings, stage, installation.trained(), meter, directory);
        for (int launch = 1; launch <= settings.launches(); launch++) {
            say("Growth, launch %d of %d.".formatted(launch, settings.launches()));
            growth.take(launch);
        }
        GrowthReport report = growth.report(provenance(stage, tools, Optional.empty()));
        report.write(settings.output());
        say("Written to " + settings.output() + ".");
        return report;
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
            for (Scenario scenario : Scenario.COMPARED) {
                Duration lesson = Duration.ofSeconds(Math.min(LONGEST_LESSON, settings.warmUp()));
                stage.client().during(trainee.endpoint(), queries.of(scenario), Wrk.CONNECTIONS, lesson);
            }
            installation.graduate(trainee);
        }
        Organisations.restore(stage);
    }

    private Provenance provenance(Stage stage, Tools tools, Optional<String> peer) throws Exception {
        return new Provenance(
                Provenance.today(),
                Machine.commit(settings.root()),
                Machine.description(),
                before,
                "Java %s, options of deploy/java.options, AOT cache".formatted(Runtime.version()),
                Database.version(stage.url()),
                peer,
                tools.wrk() ? Wrk.version() : "a loop in Java, for a smoke run only");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
