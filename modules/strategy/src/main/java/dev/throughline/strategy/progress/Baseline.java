package dev.throughline.strategy.progress;

import java.time.Instant;

/// The moment whose measurements are the baseline, and when it was set: what is recorded later about earlier days does
/// not change where somebody began, unless it corrects what was known then.
public record Baseline(Instant at, Instant setAt) {}
