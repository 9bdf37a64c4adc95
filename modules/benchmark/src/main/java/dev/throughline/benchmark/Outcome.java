package dev.throughline.benchmark;

import java.util.Optional;

/// What a run has measured.
record Outcome(Optional<Report> comparison, Optional<GrowthReport> growth) {}
