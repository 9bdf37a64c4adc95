package dev.throughline.reporting.scope;

import java.time.LocalDate;

public record PeriodInput(LocalDate from, LocalDate to) {}
