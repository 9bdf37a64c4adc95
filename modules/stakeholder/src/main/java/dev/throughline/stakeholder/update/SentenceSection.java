package dev.throughline.stakeholder.update;

/// What a sentence tells of.
public enum SentenceSection {
    LEARNED,
    PROGRESS,
    DECISIONS
}
