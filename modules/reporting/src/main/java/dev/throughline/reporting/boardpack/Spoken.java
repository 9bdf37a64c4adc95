package dev.throughline.reporting.boardpack;

import java.util.Locale;

/// A value of an enum, as a word or two.
final class Spoken {

    private Spoken() {}

    static String of(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
