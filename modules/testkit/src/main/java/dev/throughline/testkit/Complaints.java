package dev.throughline.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// What jOOQ warns of is wrong in the code that calls it, and fails where it is called; nobody reads a log of tests.
public final class Complaints extends TurboFilter {

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        if (format != null
                && level.isGreaterOrEqual(Level.WARN)
                && logger.getName().startsWith("org.jooq")) {
            throw new AssertionError(format, failure);
        }
        return FilterReply.NEUTRAL;
    }
}
