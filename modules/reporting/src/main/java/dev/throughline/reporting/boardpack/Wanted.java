package dev.throughline.reporting.boardpack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a job keeps of what was asked for.
record Wanted(
        PackAudience audience,
        PackFormat format,
        @Nullable String businessLineId,
        @Nullable String teamId,
        @Nullable String challengeId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
