package dev.throughline.experiment.numbers;

/// What lies between two bounds, both included.
public record Interval(double low, double high) {}
