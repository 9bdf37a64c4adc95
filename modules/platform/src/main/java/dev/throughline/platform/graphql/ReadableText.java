package dev.throughline.platform.graphql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a text can be read by anybody and kept by a database. A length says nothing of that: three spaces have three
/// characters.
public final class ReadableText {

    /// Whatever leaves no ink: spaces, controls, formats, marks without a letter under them, and letters that are
    /// blank.
    private static final Pattern BLANK =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]+");

    /// Controls other than a tab and the ends of lines, and what turns the direction of the text around it.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private ReadableText() {}

    /// What is wrong with a text that people read; null where nothing is.
    public static @Nullable String problem(String text) {
        return problem(text, true);
    }

    static @Nullable String problem(String text, boolean read) {
        if (text.indexOf('\0') >= 0) {
            return "This text contains the character U+0000, which no text can have.";
        }
        if (HALF.matcher(text).find()) {
            return "This text contains half of a character, a surrogate without its other half: send whole characters.";
        }
        if (!read) {
            return null;
        }
        if (BLANK.matcher(text).matches()) {
            return "This text has only spaces or invisible characters: write something that can be read.";
        }
        Matcher unseen = UNSEEN.matcher(text);
        return unseen.find()
                ? "This text contains the character U+%04X, which shows nothing and changes how the rest is shown: leave it out."
                        .formatted(unseen.group().codePointAt(0))
                : null;
    }
}
