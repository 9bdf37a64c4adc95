package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a value moved a day, over every stretch of at least so many days, the slowest first; forwards is above
/// zero.
public record Pace(int days, List<Exact> rates) {

    /// Of each point, the stretch from the latest one that is at least so many days earlier.
    public static Pace of(List<Point> points, int days, int way) {
        List<Exact> rates = new ArrayList<>();
        int before = -1;
        for (Point end : points) {
            while (before + 1 < points.size() && apart(points.get(before + 1), end) >= days) {
                before++;
            }
            if (before >= 0) {
                Point begin = points.get(before);
                rates.add(Course.times(end.value().minus(begin.value()), way).dividedBy(Exact.of(apart(begin, end))));
            }
        }
        return new Pace(days, sorted(rates));
    }

    /// All of them are over stretches of so many days.
    public static Pace together(int days, List<Pace> paces) {
        return paces.size() == 1
                ? paces.getFirst()
                : new Pace(
                        days,
                        sorted(paces.stream()
                                .flatMap(pace -> pace.rates().stream())
                                .toList()));
    }

    /// The fastest that there ever was; null where there was no stretch.
    public @Nullable Exact best() {
        return rates.isEmpty() ? null : rates.getLast();
    }

    /// As fast as in half of the stretches: the median; null where there was no stretch.
    public @Nullable Exact usual() {
        if (rates.isEmpty()) {
            return null;
        }
        int middle = rates.size() / 2;
        return rates.size() % 2 == 1
                ? rates.get(middle)
                : rates.get(middle - 1).plus(rates.get(middle)).dividedBy(Exact.of(2));
    }

    private static long apart(Point begin, Point end) {
        return ChronoUnit.DAYS.between(begin.day(), end.day());
    }

    private static List<Exact> sorted(List<Exact> rates) {
        return rates.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
