package dev.throughline.experiment.numbers;

/// By which test a p-value was found.
public enum StatisticalTest {
    TWO_PROPORTION_Z,
    FISHER_EXACT,
    WELCH_T
}
