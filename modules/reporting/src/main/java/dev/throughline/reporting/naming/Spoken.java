package dev.throughline.reporting.naming;

import java.util.Locale;

/// A value of an enum, as a word or two.
public record Spoken(String words) {

    public static String of(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.equals("aarrr and heart")
                ? "AARRR and HEART"
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
