package dev.throughline.roadmap;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A few short texts in their order, none of them empty: what is known, for example.
public record Listed(List<String> texts) {

    private static final int MOST = 20;
    private static final int LONGEST = 1000;

    /// As a column holds them; nothing for a list that a caller clears.
    public static String[] read(@Nullable List<String> texts, String path) {
        return new Listed(texts == null ? List.of() : texts).checked(path);
    }

    private String[] checked(String path) {
        Problems problems = new Problems()
                .unless(texts.size() <= MOST, PlatformError.INVALID, path, "At most %d can be listed.".formatted(MOST));
        for (int index = 0; index < Math.min(texts.size(), MOST); index++) {
            String text = texts.get(index);
            problems.unless(
                    !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST,
                    PlatformError.TEXT_LENGTH,
                    path + "." + index,
                    "Each of these has 1 to 1,000 characters.");
        }
        problems.refuse();
        return texts.toArray(String[]::new);
    }
}
