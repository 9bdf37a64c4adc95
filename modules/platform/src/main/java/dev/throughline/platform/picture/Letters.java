package dev.throughline.platform.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks texts of any script into lines. Nobody knows the font of whoever looks, so that a letter counts as wide as in
/// the wider of the usual ones.
public final class Letters {

    private static final String ELLIPSIS = "…";
    private static final String NARROW = "iljtfrI.,:;'!|()[] ·-";
    private static final String WIDE = "mwMWQ@%—…ÆŒ";

    private Letters() {}

    /// One line without what could not stand in XML or would turn the direction of what follows.
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                plain.append(' ');
            } else if (printable(letter)) {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString().strip().replaceAll(" {2,}", " ");
    }

    /// At most so many lines, the last one with an ellipsis where there is more.
    public static List<String> lines(String text, int size, boolean bold, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = plain(text);
        while (!rest.isEmpty()) {
            int end = fitting(rest, size, bold, width);
            if (lines.size() == most - 1 && end < rest.length()) {
                lines.add(shortened(rest, size, bold, width));
                return lines;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    public static double width(String text, int size, boolean bold) {
        return text.codePoints().mapToDouble(Letters::ems).sum() * size * (bold ? 1.1 : 1.02);
    }

    private static String shortened(String rest, int size, boolean bold, int width) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(rest);
        int end = 0;
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (width(rest.substring(0, next) + ELLIPSIS, size, bold) > width) {
                break;
            }
            end = next;
        }
        return rest.substring(0, end).strip() + ELLIPSIS;
    }

    /// Between words, or within one that is longer than a line; never within a letter.
    private static int fitting(String rest, int size, boolean bold, int width) {
        int words = last(BreakIterator.getLineInstance(Locale.ROOT), rest, size, bold, width);
        return words > 0
                ? words
                : Math.max(
                        last(BreakIterator.getCharacterInstance(Locale.ROOT), rest, size, bold, width),
                        rest.offsetByCodePoints(0, 1));
    }

    private static int last(BreakIterator breaks, String rest, int size, boolean bold, int width) {
        breaks.setText(rest);
        int last = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(rest.substring(0, next).stripTrailing(), size, bold) > width) {
                break;
            }
            last = next;
        }
        return last;
    }

    private static boolean printable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> letter == 0x200C || letter == 0x200D;
            default -> true;
        };
    }

    private static double ems(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (Character.isIdeographic(letter)
                || letter >= 0x1100 && letter <= 0x115F
                || letter >= 0x2E80 && letter <= 0xD7A3
                || letter >= 0xFF00 && letter <= 0xFF60
                || letter >= 0x1F000) {
            return 1.05;
        }
        if (Character.isDigit(letter)) {
            return 0.63;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.38;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 0.98;
        }
        return Character.isUpperCase(letter) ? 0.72 : 0.6;
    }
}
