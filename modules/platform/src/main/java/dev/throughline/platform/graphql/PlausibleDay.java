package dev.throughline.platform.graphql;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether somebody can have meant a day. Years that nobody plans for are slips of a finger, and make every chart
/// empty.
public final class PlausibleDay {

    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private PlausibleDay() {}

    /// What is wrong with a day; null where nothing is.
    public static @Nullable String problem(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST
                ? null
                : "This day is in the year %d; days lie between %d and %d.".formatted(day.getYear(), FIRST, LAST);
    }
}
