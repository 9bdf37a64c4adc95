package dev.throughline.benchmark;

import dev.throughline.servers.Roles;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Brings generated organisations on board: the product founds them, so that their roles are its own; what their
/// members would have entered since is written set by set.
final class Organisations {

    private static final String FOUND = """
            mutation ($input: FoundOrganisationInput!) {
              foundOrganisation(input: $input) { organisation { id } userErrors { code message } }
            }""";
    private static final String AFTER_ALL_DATA = "2026-01-01";
    private static final int PATIENCE = 30;
    private static final int MEASUREMENTS = 12;
    private static final int PEOPLE = 10;
    private static final int EACH = 4;
    /// Challenges, initiatives under each, target conditions under each of those: about four times as many each time.
    private static final List<List<Integer>> GROWN =
            List.of(List.of(4, 8, 8), List.of(8, 8, 16), List.of(16, 16, 16), List.of(20, 20, 25));

    private Organisations() {}

    /// A vision with 4 challenges, 16 initiatives and 64 target conditions each.
    static List<Organisation> small(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Organisation(number, EACH, EACH, EACH, PEOPLE))
                .toList();
    }

    /// Larger and larger ones with more of everything, up to so many target conditions.
    static List<Organisation> grown(int first, int most) {
        List<Organisation> grown = new ArrayList<>();
        for (List<Integer> shape : GROWN) {
            int conditions = shape.get(0) * shape.get(1) * shape.get(2);
            if (conditions <= most) {
                grown.add(new Organisation(
                        first + grown.size(),
                        shape.get(0),
                        shape.get(1),
                        shape.get(2),
                        PEOPLE * conditions / (EACH * EACH * EACH)));
            }
        }
        return grown;
    }

    static void load(Stage stage, URI product) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stage.url(), Roles.APPLICATION, Roles.PASSWORD)) {
            for (Organisation organisation : stage.organisations()) {
                found(stage, product, organisation);
                fill(connection, organisation);
            }
        }
        vacuum(stage);
    }

    /// Takes away what the last launch has recorded, so that the next one finds what it found.
    static void restore(Stage stage) throws SQLException {
        try (Connection owner = DriverManager.getConnection(stage.url(), Roles.OWNER, Roles.PASSWORD)) {
            waitForTheLast(owner);
            owner.setAutoCommit(false);
            for (Organisation organisation : stage.organisations()) {
                enter(owner, organisation);
                try (var rows = owner.createStatement()) {
                    rows.execute("delete from strategy.check_in where created_at >= '" + AFTER_ALL_DATA + "'");
                    rows.execute("delete from platform.change where action = 'recordCheckIn'");
                }
                owner.commit();
            }
        }
        vacuum(stage);
    }

    /// A server that has ended may have left a statement behind.
    private static void waitForTheLast(Connection owner) throws SQLException {
        try (var connections = owner.prepareStatement("select count(*) from pg_stat_activity where usename = ?")) {
            connections.setString(1, Roles.APPLICATION);
            for (int turn = 0; turn < PATIENCE; turn++) {
                try (var row = connections.executeQuery()) {
                    row.next();
                    if (row.getInt(1) == 0) {
                        return;
                    }
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
        throw new IllegalStateException("A side has ended, but not its connections to the database.");
    }

    private static void vacuum(Stage stage) throws SQLException {
        try (Connection owner = DriverManager.getConnection(stage.url(), Roles.OWNER, Roles.PASSWORD);
                var statement = owner.createStatement()) {
            statement.execute("set client_min_messages to error");
            statement.execute("vacuum (analyze)");
        }
    }

    private static void enter(Connection connection, Organisation organisation) throws SQLException {
        try (var tenant = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            tenant.setString(1, organisation.id());
            tenant.execute();
        }
    }

    private static void found(Stage stage, URI product, Organisation organisation) {
        Map<String, ?> input = Map.of(
                "keycloakId", organisation.id(),
                "slug", organisation.slug(),
                "name", "Benchmark " + organisation.number(),
                "admin",
                        Map.of(
                                "subject",
                                organisation.subject(0),
                                "name",
                                "Admin",
                                "email",
                                "admin@" + organisation.slug() + ".example"));
        JsonNode payload = stage.client()
                .ask(product, Query.of(stage.tokens().operator(), FOUND, Map.of("input", input)))
                .get("foundOrganisation");
        if (!payload.get("userErrors").isEmpty()) {
            throw new IllegalStateException("The product refuses the organisation: " + payload);
        }
    }

    private static void fill(Connection connection, Organisation organisation) throws SQLException {
        connection.setAutoCommit(false);
        enter(connection, organisation);
        try (var rows = connection.createStatement()) {
            rows.execute(Resource.text("organisation.sql")
                    .replace("{organisation}", String.valueOf(organisation.number()))
                    .replace("{people}", String.valueOf(organisation.people()))
                    .replace("{teams}", String.valueOf(organisation.teams()))
                    .replace("{challenges}", String.valueOf(organisation.challenges()))
                    .replace("{initiativesEach}", String.valueOf(organisation.initiatives()))
                    .replace("{conditionsEach}", String.valueOf(organisation.conditions()))
                    .replace("{conditions}", String.valueOf(organisation.targetConditions()))
                    .replace("{measurements}", String.valueOf(MEASUREMENTS)));
        }
        connection.commit();
    }
}
