package dev.throughline.benchmark;

import java.util.Locale;

/// What a run does. Without a word it compares.
enum Part {
    /// Both sides, the floor, start and memory.
    COMPARISON,
    /// The product with more and with larger organisations.
    GROWTH,
    /// The product left running, for whoever wants to look into it.
    STAY;

    String argument() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }
}
