package dev.throughline.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the command line may say: how many launches of each side, how many seconds of each scenario after how many of
/// warm-up, how long idle before the burst, how many organisations, and how many target conditions one very large
/// organisation beside them has. A lenient run leaves out what is not installed, and goes on when a request fails.
record Settings(
        Path root,
        Path output,
        int launches,
        int seconds,
        int warmUp,
        int idle,
        int organisations,
        int large,
        boolean lenient) {

    private static final String OUTPUT = "--output";
    private static final Map<String, Integer> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("--launches", 5);
        DEFAULTS.put("--seconds", 10);
        DEFAULTS.put("--warm-up", 10);
        DEFAULTS.put("--idle", 10);
        DEFAULTS.put("--organisations", 50);
        DEFAULTS.put("--large", 0);
    }

    static Settings of(Path root, List<String> arguments) {
        Map<String, Integer> numbers = new LinkedHashMap<>(DEFAULTS);
        Path output = root.resolve("docs/benchmarks");
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length == 2 && parts[0].equals(OUTPUT)) {
                output = root.resolve(parts[1]);
            } else if (parts.length == 2 && DEFAULTS.containsKey(parts[0])) {
                numbers.put(parts[0], number(parts[0], parts[1]));
            } else {
                throw new IllegalArgumentException("%s is unknown; known are %s=<path>, and with =<number> %s."
                        .formatted(argument, OUTPUT, String.join(", ", DEFAULTS.keySet())));
            }
        }
        return new Settings(
                root,
                output,
                Math.max(1, numbers.getOrDefault("--launches", 0)),
                Math.max(1, numbers.getOrDefault("--seconds", 0)),
                Math.max(1, numbers.getOrDefault("--warm-up", 0)),
                numbers.getOrDefault("--idle", 0),
                Math.max(1, numbers.getOrDefault("--organisations", 0)),
                numbers.getOrDefault("--large", 0),
                false);
    }

    /// The smallest run that takes every step.
    static Settings smoke(Path root, Path output) {
        return new Settings(root, output, 1, 1, 1, 0, 3, 0, true);
    }

    private static int number(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below.
        }
        throw new IllegalArgumentException(name + " needs a number, not \"" + value + "\".");
    }
}
