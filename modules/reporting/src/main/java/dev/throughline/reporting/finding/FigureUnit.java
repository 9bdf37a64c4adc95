package dev.throughline.reporting.finding;

/// In what a number is.
public enum FigureUnit {
    SHARE,
    COUNT,
    DAYS,

    POINTS,

    ANSWER
}
