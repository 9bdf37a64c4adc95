package dev.throughline.experiment.plan;

/// Whether a share of people is measured or an average.
public enum MeasureKind {
    RATE,
    MEAN
}
