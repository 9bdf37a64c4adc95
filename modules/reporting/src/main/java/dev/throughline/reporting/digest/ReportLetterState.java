package dev.throughline.reporting.digest;

/// What became of a letter; it has the states of every letter.
public enum ReportLetterState {
    WAITING,
    SENDING,
    SENT,
    EMPTY,
    REFUSED,
    UNCERTAIN,
    GIVEN_UP
}
