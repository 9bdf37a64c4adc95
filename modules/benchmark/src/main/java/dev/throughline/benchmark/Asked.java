package dev.throughline.benchmark;

/// Whom the requests of a measurement come from, in words, and how many target conditions each of them has.
record Asked(String name, int conditions) {}
