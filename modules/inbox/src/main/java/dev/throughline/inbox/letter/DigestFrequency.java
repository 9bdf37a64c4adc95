package dev.throughline.inbox.letter;

/// How often a member wants a digest.
public enum DigestFrequency {
    DAILY,
    WEEKLY,
    NEVER
}
