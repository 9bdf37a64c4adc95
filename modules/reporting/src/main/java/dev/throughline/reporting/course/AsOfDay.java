package dev.throughline.reporting.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day that a report looks from: what was observed until then counts. In the organisation's time zone a day begins
/// once, however the clocks are changed.
public record AsOfDay(LocalDate day, Instant moment, ZoneId zone) {

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public Instant endOf(LocalDate last) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
