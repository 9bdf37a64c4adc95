package dev.throughline.reporting.learning;

import java.time.Duration;

/// How long something took, for people: the greatest unit that it fills.
final class Spans {

    private Spans() {}

    static String text(Duration span) {
        if (span.toDays() > 0) {
            return of(span.toDays(), "day");
        }
        return span.toHours() > 0 ? of(span.toHours(), "hour") : of(Math.max(1, span.toMinutes()), "minute");
    }

    private static String of(long many, String unit) {
        return many == 1 ? "1 " + unit : "%d %ss".formatted(many, unit);
    }
}
