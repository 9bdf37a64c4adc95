package dev.throughline.platform.sql;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;

/// Names as people compare them: whatever the case, the spaces around and between, and what cannot be seen. The same
/// here and in the database.
public final class Folded {

    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folded() {}

    public static String of(String name) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        return SPACES.matcher(seen).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /// Whether a column of folded names has one of these, however they are written.
    public static Condition among(Field<String> folded, Collection<String> names) {
        return Bound.among(folded, names.stream().map(Folded::of).distinct().toList());
    }
}
