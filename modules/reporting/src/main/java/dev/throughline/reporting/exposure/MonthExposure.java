package dev.throughline.reporting.exposure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is due in one month, or on no day.
public record MonthExposure(@Nullable LocalDate month, ExposureCounts counts) {}
