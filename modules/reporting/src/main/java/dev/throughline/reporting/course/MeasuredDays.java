package dev.throughline.reporting.course;

import java.time.LocalDate;
import java.util.List;

/// What a metric came to as a whole, and the last day on which anything of it was observed, a segment alone too.
public record MeasuredDays(List<Point> whole, LocalDate last) {}
