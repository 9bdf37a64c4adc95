package dev.throughline.reporting.picture;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Values over time, with what they are held against.
record Curves(
        String title,
        List<String> head,
        @Nullable String unit,
        ZoneId zone,
        List<Series> series,
        int more,
        List<Level> levels,
        @Nullable Cone cone,
        @Nullable Instant due,
        @Nullable String note) {

    static final String EMPTY = "Nothing was measured as yet.";

    /// The whole, or one segment.
    record Series(String name, List<Spot> spots) {

        Spot last() {
            return spots.getLast();
        }
    }

    /// The number is for the place only; what it is stands in the text, exactly.
    record Spot(Instant at, double value, String text) {}

    record Level(String name, double value, boolean target) {}

    /// What is expected, and between which values it will be.
    record Cone(Instant from, double value, Instant to, double expected, double low, double high, String words) {}

    Stream<Spot> spots() {
        return series.stream().flatMap(one -> one.spots().stream());
    }

    String told() {
        String measured = series.isEmpty()
                ? EMPTY
                : series.stream()
                        .map(one -> "%s: %s on %s%s."
                                .formatted(
                                        one.name(),
                                        one.last().text(),
                                        day(one.last().at()),
                                        one.spots().size() == 1
                                                ? ""
                                                : ", from %s on %s"
                                                        .formatted(
                                                                one.spots()
                                                                        .getFirst()
                                                                        .text(),
                                                                day(one.spots()
                                                                        .getFirst()
                                                                        .at()))))
                        .collect(Collectors.joining(" "));
        return Stream.of(
                        head.stream().map(line -> line + "."),
                        levels.stream().map(level -> level.name() + "."),
                        Stream.of(measured),
                        Stream.ofNullable(cone == null ? null : cone.words()),
                        Stream.ofNullable(more == 0 ? null : "And %,d more segments.".formatted(more)),
                        Stream.ofNullable(note))
                .flatMap(some -> some)
                .collect(Collectors.joining(" "));
    }

    String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }
}
