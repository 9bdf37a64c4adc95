package dev.throughline.benchmark;

import dev.throughline.servers.Port;
import dev.throughline.servers.Roles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Throughline as it is deployed: the extracted jar in a JVM of its own, with the options of `deploy/java.options`.
record Product(Path java, Path options, Path jar, List<String> more) implements Side {

    /// All limits are on, with numbers that a load of this size stays below.
    private static final String ROOM = "100000000";

    static final String NAME = "throughline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Server start(Stage stage, Path directory) throws IOException {
        return start(stage, directory, Query.of(stage.tokens().operator(), "{ __typename }", Map.of()));
    }

    private Server start(Stage stage, Path directory, Query first) throws IOException {
        int port = Port.free().number();
        List<String> command = new ArrayList<>(List.of(java.toString(), "@" + options));
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("SERVER_PORT", String.valueOf(port)),
                        Map.entry(
                                "MANAGEMENT_SERVER_PORT",
                                String.valueOf(Port.free().number())),
                        Map.entry("THROUGHLINE_LIMITS_RATE_POINTS", ROOM),
                        Map.entry("THROUGHLINE_LIMITS_RATE_RESTORED", ROOM),
                        Map.entry("THROUGHLINE_LIMITS_RATE_ATONCE", ROOM),
                        Map.entry("SPRING_DATASOURCE_URL", stage.url()),
                        Map.entry("SPRING_DATASOURCE_USERNAME", Roles.APPLICATION),
                        Map.entry("SPRING_DATASOURCE_PASSWORD", Roles.PASSWORD),
                        Map.entry("SPRING_FLYWAY_USER", Roles.OWNER),
                        Map.entry("SPRING_FLYWAY_PASSWORD", Roles.PASSWORD),
                        Map.entry("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", Tokens.ISSUER),
                        Map.entry(
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI",
                                stage.tokens().keys())));
        return Server.start(builder, directory, NAME, port, stage.client(), first);
    }

    @Override
    public Map<String, Object> byId(Organisation organisation, int ordinal) {
        return Map.of("id", id(organisation, ordinal));
    }

    @Override
    public Map<String, Object> checkIn(Organisation organisation, int ordinal, int confidence) {
        return Map.of("targetCondition", id(organisation, ordinal), "confidence", confidence);
    }

    private static String id(Organisation organisation, int ordinal) {
        return "target_condition_"
                + organisation.id(Organisation.TARGET_CONDITION, ordinal).replace("-", "");
    }
}
