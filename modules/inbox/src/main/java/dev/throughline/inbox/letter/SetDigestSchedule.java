package dev.throughline.inbox.letter;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

record SetDigestSchedule(
        DigestFrequency frequency,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour,
        @Nullable String timeZone) {}
