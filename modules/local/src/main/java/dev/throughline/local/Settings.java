package dev.throughline.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the command line and the environment may say; anything with a dot is the API's own
/// (`--logging.level.root=debug`).
record Settings(Path directory, int apiPort, int keycloakPort, int postgresPort, boolean fresh, List<String> passedOn) {

    private static final int API_PORT = 8080;
    private static final String KNOWN =
            "--fresh, --api-port, --keycloak-port, --postgres-port and the API's own properties";

    static Settings of(List<String> arguments, Map<String, String> environment, Path directory) {
        int api = port(
                "THROUGHLINE_API_PORT", environment.getOrDefault("THROUGHLINE_API_PORT", String.valueOf(API_PORT)));
        int keycloak = port("THROUGHLINE_KEYCLOAK_PORT", environment.getOrDefault("THROUGHLINE_KEYCLOAK_PORT", "8180"));
        int postgres = port("THROUGHLINE_POSTGRES_PORT", environment.getOrDefault("THROUGHLINE_POSTGRES_PORT", "5480"));
        boolean fresh = false;
        List<String> passedOn = new ArrayList<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String value = parts.length == 2 ? parts[1] : "";
            switch (parts[0]) {
                case "--fresh" -> fresh = true;
                case "--api-port" -> api = port(parts[0], value);
                case "--keycloak-port" -> keycloak = port(parts[0], value);
                case "--postgres-port" -> postgres = port(parts[0], value);
                default -> {
                    if (!parts[0].startsWith("--") || !parts[0].contains(".")) {
                        throw new IllegalStateException("unknown argument " + argument + "; known are " + KNOWN + ".");
                    }
                    passedOn.add(argument);
                }
            }
        }
        return new Settings(directory, api, keycloak, postgres, fresh, List.copyOf(passedOn));
    }

    private static int port(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below.
        }
        throw new IllegalStateException(name + " needs a port from 1 to 65535, not \"" + value + "\".");
    }

    Path data() {
        return directory.resolve("local");
    }

    Path postgresData() {
        return data().resolve("postgresql");
    }

    Path keycloakData() {
        return data().resolve("keycloak");
    }

    Path demo() {
        return data().resolve("demo");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /// The realm file expects the default port, unless it is told another.
    Map<String, String> realmVariables() {
        return apiPort == API_PORT ? Map.of() : Map.of("THROUGHLINE_PORT", String.valueOf(apiPort));
    }

    String apiUrl() {
        return "http://localhost:" + apiPort;
    }
}
