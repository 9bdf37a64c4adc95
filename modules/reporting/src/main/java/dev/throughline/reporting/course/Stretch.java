package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;

/// From one point to a later one, forwards being above zero. There are many stretches, and few whose rate is told: they
/// are compared in floating point as long as that tells them apart.
public record Stretch(Point begin, Point end, long days, int way, double about) implements Comparable<Stretch> {

    private static final double CLOSE = 1e-9;

    static Stretch of(Point begin, Point end, long days, int way) {
        double moved = end.value().above(begin.value());
        return new Stretch(begin, end, days, way, (way < 0 ? -moved : moved) / days);
    }

    Exact rate() {
        return Course.times(end.value().minus(begin.value()), way).dividedBy(Exact.of(days));
    }

    @Override
    public int compareTo(Stretch other) {
        double apart = about - other.about;
        return Math.abs(apart) > CLOSE * Math.max(Math.abs(about), Math.abs(other.about))
                ? (apart < 0 ? -1 : 1)
                : rate().compareTo(other.rate());
    }
}
