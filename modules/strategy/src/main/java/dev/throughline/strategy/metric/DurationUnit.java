package dev.throughline.strategy.metric;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Units of time that convert exactly; months and years do not, and are left out.
enum DurationUnit {
    SECONDS(1, "s", "sec", "second", "seconds"),
    MINUTES(60, "min", "minute", "minutes"),
    HOURS(3_600, "h", "hour", "hours"),
    DAYS(86_400, "d", "day", "days"),
    WEEKS(604_800, "w", "week", "weeks");

    private final Exact seconds;
    private final Set<String> names;

    DurationUnit(long seconds, String... names) {
        this.seconds = Exact.of(seconds);
        this.names = Set.of(names);
    }

    static Optional<DurationUnit> named(@Nullable String name) {
        for (DurationUnit unit : values()) {
            if (name != null && unit.names.contains(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    Exact convert(Exact value, DurationUnit to) {
        return this == to ? value : value.times(seconds).dividedBy(to.seconds);
    }
}
