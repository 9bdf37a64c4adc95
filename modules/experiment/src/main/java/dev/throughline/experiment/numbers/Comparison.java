package dev.throughline.experiment.numbers;

import org.jspecify.annotations.Nullable;

/// How a variant differs from the control: by how much, how surely, and how often chance alone would differ as much.
record Comparison(
        double effect, Interval interval, @Nullable Interval lift, double pValue, StatisticalTest test) {}
