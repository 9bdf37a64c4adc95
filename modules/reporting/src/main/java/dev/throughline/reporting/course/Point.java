package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;
import java.time.LocalDate;

/// What was observed last on a day of the organisation's time zone. A day is a day, however many hours it has.
public record Point(LocalDate day, Exact value) {}
