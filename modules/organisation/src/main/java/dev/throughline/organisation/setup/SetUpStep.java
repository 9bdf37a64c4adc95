package dev.throughline.organisation.setup;

/// What an organisation sets up first, in the order in which it makes sense.
public enum SetUpStep {
    PEOPLE,
    LINES,
    TEAMS,
    VISION
}
