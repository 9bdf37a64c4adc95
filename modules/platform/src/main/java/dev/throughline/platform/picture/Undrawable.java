package dev.throughline.platform.picture;

/// A letter that our own font does not have, or cannot set right.
public final class Undrawable extends RuntimeException {

    /// In which kind of file, and what to take instead.
    public Undrawable(int letter, String file, String instead) {
        super(
                "%s (U+%04X) cannot be drawn in a %s, whose font has letters from left to right such as Latin, Greek and Cyrillic. %s"
                        .formatted(Character.toString(letter), letter, file, instead),
                null,
                false,
                false);
    }
}
