package dev.throughline.reporting.snapshot;

import java.time.LocalDate;

/// The days that a report was about.
public record KeptPeriod(LocalDate from, LocalDate to) {}
