package dev.throughline.experiment.numbers;

import dev.throughline.experiment.plan.MeasureKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the counts of an experiment show, and how far they can be trusted.
public record ExperimentNumbers(
        @Nullable MeasureKind measureKind,
        BigDecimal confidence,
        List<VariantNumbers> variants,
        SplitCheck split,
        PlannedSize plannedSize,
        @Nullable BigDecimal reachedSize,
        Peeking peeking,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable UnknownReason unknownBecause) {}
