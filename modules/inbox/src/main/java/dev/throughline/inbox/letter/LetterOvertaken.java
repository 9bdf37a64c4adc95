package dev.throughline.inbox.letter;

/// What a letter is about has moved while it was written; the queue tries again.
final class LetterOvertaken extends RuntimeException {}
