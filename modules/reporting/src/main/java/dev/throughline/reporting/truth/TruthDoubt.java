package dev.throughline.reporting.truth;

/// One thing that speaks against a status, and why.
public record TruthDoubt(TruthSignal signal, String because) {}
