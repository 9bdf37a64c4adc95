package dev.throughline.platform.csv;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is done with a file, as it stands in the address; the body is the file, whatever its type says. A column that
/// is not named has the name that an export gives it. What else a kind of file is told is under `more`.
public record CsvOrder(
        boolean dryRun, @Nullable String encoding, Map<String, String> columns, Map<String, String> more) {

    public static CsvOrder read(@Nullable String query, Column[] columns, Set<String> allowed) {
        boolean dryRun = false;
        String encoding = null;
        Map<String, String> named = new TreeMap<>();
        Map<String, String> more = new TreeMap<>();
        for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            String name = decoded(pair[0]);
            String value = pair.length == 2 ? decoded(pair[1]) : "";
            if (name.equals("dryRun")) {
                dryRun = flag(value);
            } else if (name.equals("encoding")) {
                encoding = encoding(value);
            } else if (allowed.contains(name)) {
                more.put(name, value);
            } else {
                named.put(column(name, columns, allowed), value);
            }
        }
        return new CsvOrder(dryRun, encoding, named, more);
    }

    private static boolean flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw refused("dryRun is true or false.");
        }
        return value.equals("true");
    }

    private static String encoding(String value) {
        String named = value.toLowerCase(Locale.ROOT);
        if (!Encoding.NAMED.containsKey(named)) {
            throw refused(
                    "The encoding is one of %s.".formatted(String.join(", ", new TreeSet<>(Encoding.NAMED.keySet()))));
        }
        return named;
    }

    private static String column(String name, Column[] columns, Set<String> allowed) {
        return Arrays.stream(columns)
                .filter(Column::read)
                .map(Column::header)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> refused("The address may say %s, and for each of %s how the file calls it."
                        .formatted(
                                Stream.concat(
                                                Stream.of("dryRun", "encoding"),
                                                allowed.stream().sorted())
                                        .collect(Collectors.joining(", ")),
                                Arrays.stream(columns)
                                        .filter(Column::read)
                                        .map(Column::header)
                                        .collect(Collectors.joining(", ")))));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw refused("The address has a sign that is not escaped.");
        }
    }

    private static Refusal refused(String message) {
        return Refusal.of(PlatformError.INVALID, "", message);
    }
}
