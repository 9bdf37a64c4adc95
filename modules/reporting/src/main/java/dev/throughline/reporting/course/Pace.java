package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a value moved a day, over every stretch of at least so many days, the slowest first; forwards is above
/// zero.
public record Pace(int days, List<Stretch> slowestFirst) {

    /// Of each point, the stretch from the latest one that is at least so many days earlier.
    public static Pace of(List<Point> points, int days, int way) {
        return sorted(days, stretches(points, days, way));
    }

    /// All of them are over stretches of so many days.
    public static Pace together(int days, List<Pace> paces) {
        return paces.size() == 1
                ? paces.getFirst()
                : sorted(
                        days,
                        paces.stream()
                                .flatMap(pace -> pace.slowestFirst.stream())
                                .toList());
    }

    /// The fastest that there ever was over so many days; null where there was no such stretch.
    public static @Nullable Exact fastest(List<Point> points, int days, int way) {
        return stretches(points, days, way).stream()
                .max(Comparator.naturalOrder())
                .map(Stretch::rate)
                .orElse(null);
    }

    public int stretches() {
        return slowestFirst.size();
    }

    public List<Exact> rates() {
        return slowestFirst.stream().map(Stretch::rate).toList();
    }

    /// The fastest that there ever was; null where there was no stretch.
    public @Nullable Exact best() {
        return slowestFirst.isEmpty() ? null : slowestFirst.getLast().rate();
    }

    /// As fast as in half of the stretches: the median; null where there was no stretch.
    public @Nullable Exact usual() {
        if (slowestFirst.isEmpty()) {
            return null;
        }
        int middle = slowestFirst.size() / 2;
        Exact above = slowestFirst.get(middle).rate();
        return slowestFirst.size() % 2 == 1
                ? above
                : slowestFirst.get(middle - 1).rate().plus(above).dividedBy(Exact.of(2));
    }

    private static List<Stretch> stretches(List<Point> every, int days, int way) {
        List<Point> points = List.copyOf(every);
        List<Stretch> stretches = new ArrayList<>(points.size());
        int before = -1;
        for (Point end : points) {
            while (before + 1 < points.size() && apart(points.get(before + 1), end) >= days) {
                before++;
            }
            if (before >= 0) {
                Point begin = points.get(before);
                stretches.add(Stretch.of(begin, end, apart(begin, end), way));
            }
        }
        return stretches;
    }

    private static Pace sorted(int days, List<Stretch> stretches) {
        return new Pace(days, stretches.stream().sorted().toList());
    }

    private static long apart(Point begin, Point end) {
        return ChronoUnit.DAYS.between(begin.day(), end.day());
    }
}
