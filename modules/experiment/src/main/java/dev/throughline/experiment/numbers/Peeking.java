package dev.throughline.experiment.numbers;

/// Whether one looks before as many took part as were planned.
public enum Peeking {
    UNKNOWN,
    EARLY,
    REACHED,
    DECIDED_EARLY
}
