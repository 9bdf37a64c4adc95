package dev.throughline.testkit.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a value, most often an id, stands in the arguments of a field.
public record Place(List<String> steps) {

    public static Place of(String... steps) {
        return new Place(List.of(steps));
    }

    Place then(String step) {
        return new Place(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    boolean leadsThrough(String step) {
        return !steps.isEmpty() && steps.getFirst().equals(step);
    }

    Place rest() {
        return new Place(steps.subList(1, steps.size()));
    }

    /// The type that the names say: `visionId` takes a vision, and so does `visionId: {eq: …}`.
    Optional<String> saysType() {
        return steps.reversed().stream()
                .filter(step -> step.endsWith("Id"))
                .map(step -> snake(step.substring(0, step.length() - 2)))
                .findFirst();
    }

    public static String snake(String camel) {
        return camel.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
