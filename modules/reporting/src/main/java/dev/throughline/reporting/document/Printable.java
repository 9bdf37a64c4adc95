package dev.throughline.reporting.document;

import dev.throughline.platform.picture.Letters;
import dev.throughline.platform.picture.Script;
import dev.throughline.platform.picture.Undrawable;
import java.util.Locale;

/// What can be printed in our own font. A symbol that it does not have, such as an emoji, is called by its name; a
/// letter that it would set wrongly is refused, since a name with holes is worse than none.
final class Printable {

    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder();
        Script.drawn(Letters.plain(text)).forEach(letter -> {
            if (Script.settable(letter)) {
                printable.appendCodePoint(letter);
            } else if (symbol(letter)) {
                printable.append('[').append(name(letter)).append(']');
            } else {
                throw new Undrawable(letter, "PDF", "Take the paper as Markdown: whoever reads it has the fonts.");
            }
        });
        return printable.toString();
    }

    private static boolean symbol(int letter) {
        return switch (Character.getType(letter)) {
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL ->
                true;
            default -> false;
        };
    }

    private static String name(int letter) {
        String name = Character.getName(letter);
        return name == null ? "U+%04X".formatted(letter) : name.toLowerCase(Locale.ROOT);
    }
}
