package dev.throughline.experiment.numbers;

/// How a variant differs from the control: by how much, how surely, and how often chance alone would differ as much.
record Comparison(double effect, Interval interval, double pValue, StatisticalTest test) {}
