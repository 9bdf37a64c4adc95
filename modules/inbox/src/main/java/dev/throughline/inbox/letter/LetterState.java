package dev.throughline.inbox.letter;

/// What became of a letter. One that was on its way when its process ended is not sent again: whether it was taken is
/// not known.
public enum LetterState {
    WAITING,
    SENDING,
    SENT,
    EMPTY,
    REFUSED,
    UNCERTAIN,
    GIVEN_UP
}
