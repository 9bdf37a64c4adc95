package dev.throughline.experiment.numbers;

/// Which way is better.
public enum Better {
    HIGHER,
    LOWER
}
