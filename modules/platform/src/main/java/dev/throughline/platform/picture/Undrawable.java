package dev.throughline.platform.picture;

/// A letter that our own font does not have, or cannot set right.
public final class Undrawable extends RuntimeException {

    Undrawable(int letter) {
        super(
                "%s (U+%04X) cannot be drawn in a PNG, whose font has letters from left to right such as Latin, Greek and Cyrillic. Take the picture as SVG: whoever looks at it has the fonts, and can make a PNG of it."
                        .formatted(Character.toString(letter), letter),
                null,
                false,
                false);
    }
}
