package dev.throughline.benchmark;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the command line may say: what is done, how many launches, how many seconds of warm-up for each of them, how
/// many for each scenario after how many to settle, how long idle before the burst, how many organisations, and how
/// many target conditions the largest one has where growth is measured. A lenient run leaves out what is not
/// installed, and goes on when a request fails.
record Settings(
        Path root,
        Path output,
        Set<Part> parts,
        int launches,
        int seconds,
        int warmUp,
        int settle,
        int idle,
        int organisations,
        int largest,
        boolean lenient) {

    static final int SMALLEST_OF_THE_LARGER = 256;

    private static final String OUTPUT = "--output";
    private static final Map<String, Integer> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("--launches", 5);
        DEFAULTS.put("--seconds", 8);
        DEFAULTS.put("--warm-up", 45);
        DEFAULTS.put("--settle", 3);
        DEFAULTS.put("--idle", 5);
        DEFAULTS.put("--organisations", 50);
        DEFAULTS.put("--largest", 10_000);
    }

    static Settings of(Path root, List<String> arguments) {
        Map<String, Integer> numbers = new LinkedHashMap<>(DEFAULTS);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Path output = root.resolve("docs/benchmarks");
        for (String argument : arguments) {
            String[] parted = argument.split("=", 2);
            Optional<Part> part = part(argument);
            if (part.isPresent()) {
                parts.add(part.get());
            } else if (parted.length == 2 && parted[0].equals(OUTPUT)) {
                output = root.resolve(parted[1]);
            } else if (parted.length == 2 && DEFAULTS.containsKey(parted[0])) {
                numbers.put(parted[0], number(parted[0], parted[1]));
            } else {
                throw new IllegalArgumentException("%s is unknown; known are %s, %s=<path>, and with =<number> %s."
                        .formatted(
                                argument,
                                Stream.of(Part.values()).map(Part::argument).collect(Collectors.joining(", ")),
                                OUTPUT,
                                String.join(", ", DEFAULTS.keySet())));
            }
        }
        return new Settings(
                root,
                output,
                parts.isEmpty() ? EnumSet.of(Part.COMPARISON) : parts,
                Math.max(1, numbers.getOrDefault("--launches", 0)),
                Math.max(1, numbers.getOrDefault("--seconds", 0)),
                Math.max(1, numbers.getOrDefault("--warm-up", 0)),
                numbers.getOrDefault("--settle", 0),
                numbers.getOrDefault("--idle", 0),
                Math.max(1, numbers.getOrDefault("--organisations", 0)),
                largest(numbers.getOrDefault("--largest", 0)),
                false);
    }

    /// The smallest run that takes every step.
    static Settings smoke(Path root, Path output) {
        return new Settings(
                root, output, EnumSet.of(Part.COMPARISON, Part.GROWTH), 1, 1, 1, 0, 0, 3, SMALLEST_OF_THE_LARGER, true);
    }

    boolean does(Part part) {
        return parts.contains(part);
    }

    private static Optional<Part> part(String argument) {
        return Stream.of(Part.values())
                .filter(part -> part.argument().equals(argument))
                .findFirst();
    }

    private static int largest(int conditions) {
        if (conditions < SMALLEST_OF_THE_LARGER) {
            throw new IllegalArgumentException("--largest is at least %d.".formatted(SMALLEST_OF_THE_LARGER));
        }
        return conditions;
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
