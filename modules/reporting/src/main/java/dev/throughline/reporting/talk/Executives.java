package dev.throughline.reporting.talk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom a product leader leads the company with (S2:9), by the words of their function.
final class Executives {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(chief|executives?|exec|c-level|c-suite|founder|co-founder|president|managing director|general manager|c[a-z]o)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BELOW = Pattern.compile("\\b(vice president|assistant)\\b", Pattern.CASE_INSENSITIVE);

    private Executives() {}

    /// "CEO", "Chief of Sales", "Executive team"; not "Vice president" and not an executive's assistant.
    static boolean isOne(@Nullable String function) {
        return function != null
                && !BELOW.matcher(function).find()
                && WORDS.matcher(function).find();
    }
}
