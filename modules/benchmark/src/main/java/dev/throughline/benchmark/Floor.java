package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What the same answers cost PostgreSQL alone: hand-written statements within the tenant's wall, sent by pgbench.
final class Floor {

    /// What one of the scripts cost the database for each answer, and how many answers there were in a second.
    record Cost(String name, Scenario scenario, double perSecond, double databaseMillis) {}

    static final String LEVELS = "tree, a statement for each level";

    private static final Pattern COUNT = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int CONNECTIONS = 4;
    /// pgbench takes at most 128 scripts.
    private static final int MOST_SCRIPTS = 100;

    private static final int CHALLENGE = 8;
    private static final int INITIATIVE = 9;
    private static final int TARGET = 5;
    private static final int METRIC = 4;
    private static final int ROADMAP = 13;
    private static final int THEME = 14;
    private static final int THEMES_EACH = 2;
    private static final int PAGE = 50;

    private final Stage stage;
    private final Path directory;
    private final long database;

    Floor(Stage stage, Path directory) throws SQLException {
        this.stage = stage;
        this.directory = directory;
        this.database = Database.postmaster(stage.url());
    }

    static String command() {
        return System.getenv().getOrDefault("PGBENCH", "pgbench");
    }

    List<Cost> measure(int seconds) throws IOException {
        List<Cost> costs = new ArrayList<>();
        costs.add(measure("by id", Scenario.BY_ID, "by-id", false, seconds));
        costs.add(measure(LEVELS, Scenario.TREE, "tree", false, seconds));
        costs.add(measure("tree, one round trip", Scenario.TREE, "tree", true, seconds));
        costs.add(measure("page", Scenario.PAGE, "page", false, seconds));
        return costs;
    }

    private Cost measure(String name, Scenario scenario, String file, boolean together, int seconds)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(command(), "-n", "-M", "prepared", "-c", String.valueOf(CONNECTIONS), "-j1", "-T" + seconds));
        for (Organisation organisation :
                stage.organisations().stream().limit(MOST_SCRIPTS).toList()) {
            Path script = directory.resolve("floor-" + file + "-" + organisation.number() + ".sql");
            Files.writeString(script, script(file, organisation, together));
            command.addAll(List.of("-f", script.toString()));
        }
        Map<String, String> environment = Database.environment(stage.url());
        run(command, environment, Duration.ofSeconds(1));
        Usage before = Usage.settled(database);
        String said = run(command, environment, Duration.ofSeconds(seconds));
        double spent = Usage.settled(database).cpuSeconds() - before.cpuSeconds();
        return new Cost(name, scenario, number(RATE, said), 1000 * spent / number(COUNT, said));
    }

    private String run(List<String> command, Map<String, String> environment, Duration time) throws IOException {
        List<String> timed = command.stream()
                .map(word -> word.startsWith("-T") ? "-T" + time.toSeconds() : word)
                .toList();
        return Command.output(timed, directory, environment);
    }

    private static double number(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench gave no result: " + said);
        }
        return Double.parseDouble(matcher.group(1));
    }

    /// The ids of a level stand in its statement, as a server has them from the level above.
    private static String script(String file, Organisation organisation, boolean together) {
        int initiatives = organisation.challenges() * organisation.initiatives();
        String statements = Resource.text("floor/" + file + ".sql")
                .replace("{tenant}", organisation.id())
                .replace("{node}", organisation.id().substring(24))
                .replace("{count}", String.valueOf(organisation.targetConditions()))
                .replace("{challenges}", ids(organisation, CHALLENGE, organisation.challenges()))
                .replace("{initiatives}", ids(organisation, INITIATIVE, initiatives))
                .replace("{roadmaps}", ids(organisation, ROADMAP, initiatives))
                .replace("{themes}", ids(organisation, THEME, THEMES_EACH * initiatives))
                .replace(
                        "{conditions}",
                        ids(organisation, Organisation.TARGET_CONDITION, organisation.targetConditions()))
                .replace("{targets}", ids(organisation, TARGET, organisation.targetConditions()))
                .replace("{metrics}", ids(organisation, METRIC, organisation.targetConditions()))
                .replace("{first metrics}", ids(organisation, METRIC, Math.min(PAGE, organisation.targetConditions())));
        return together ? "\\startpipeline\n" + statements + "\\endpipeline\n" : statements;
    }

    private static String ids(Organisation organisation, int kind, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(ordinal -> organisation.id(kind, ordinal))
                .collect(Collectors.joining(",", "'{", "}'::uuid[]"));
    }
}
