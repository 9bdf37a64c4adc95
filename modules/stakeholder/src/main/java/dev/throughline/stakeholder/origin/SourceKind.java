package dev.throughline.stakeholder.origin;

/// What a source holds.
public enum SourceKind {
    ACCOUNT,
    REQUEST,
    CONVERSATION
}
