package dev.throughline.stakeholder.update;

/// Where a sentence comes from: a node says so, nothing does and that is said, or a person put it so.
public enum SentenceOrigin {
    DATA,
    ABSENCE,
    PERSON
}
