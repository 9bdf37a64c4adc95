package dev.throughline.reporting.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/// A straight line through points by least squares, and how far the points lie beside it. An estimate: in floating
/// point.
record Trend(
        LocalDate origin,
        int points,
        double meanDay,
        double meanValue,
        double squaredDays,
        double slope,
        double spread) {

    static final int FEWEST = 3;

    /// The points are of at least three days.
    static Trend through(List<Point> points) {
        LocalDate origin = points.getFirst().day();
        double[] days = points.stream()
                .mapToDouble(point -> ChronoUnit.DAYS.between(origin, point.day()))
                .toArray();
        double[] values = points.stream()
                .mapToDouble(point -> point.value().decimal().doubleValue())
                .toArray();
        int count = days.length;
        double meanDay = mean(days);
        double meanValue = mean(values);
        double squaredDays = 0;
        double together = 0;
        for (int place = 0; place < count; place++) {
            squaredDays += (days[place] - meanDay) * (days[place] - meanDay);
            together += (days[place] - meanDay) * (values[place] - meanValue);
        }
        double slope = together / squaredDays;
        double beside = 0;
        for (int place = 0; place < count; place++) {
            double off = values[place] - meanValue - slope * (days[place] - meanDay);
            beside += off * off;
        }
        return new Trend(origin, count, meanDay, meanValue, squaredDays, slope, Math.sqrt(beside / (count - 2)));
    }

    double at(LocalDate day) {
        return meanValue + slope * (place(day) - meanDay);
    }

    /// The standard error of one observation on that day: what lies beside the line, and what is not known of the
    /// line.
    double error(LocalDate day) {
        double off = place(day) - meanDay;
        return spread * Math.sqrt(1 + 1.0 / points + off * off / squaredDays);
    }

    /// Whether the points lie on the line as far as floating point can tell: nothing is known of what chance does.
    boolean without() {
        return spread <= Math.max(Math.abs(meanValue), Math.abs(slope)) * 1e-9;
    }

    TDistribution beside() {
        return TDistribution.of(points - 2.0);
    }

    private double place(LocalDate day) {
        return ChronoUnit.DAYS.between(origin, day);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
