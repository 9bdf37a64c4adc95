package dev.throughline.roadmap.csv;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what stands in the address; the body is the file, whatever its type says.
final class Orders {

    private Orders() {}

    static ThemeImport.Order read(RoadmapId roadmap, @Nullable String query) {
        boolean dryRun = false;
        String encoding = null;
        Map<ThemeColumn, String> columns = new EnumMap<>(ThemeColumn.class);
        for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            String name = decoded(pair[0]);
            String value = pair.length == 2 ? decoded(pair[1]) : "";
            if (name.equals("dryRun")) {
                dryRun = flag(value);
            } else if (name.equals("encoding")) {
                encoding = encoding(value);
            } else {
                columns.put(column(name), value);
            }
        }
        return new ThemeImport.Order(roadmap.value(), dryRun, encoding, columns);
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

    private static ThemeColumn column(String name) {
        return Arrays.stream(ThemeColumn.values())
                .filter(column -> column.read() && column.header().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> refused("The address may say dryRun, encoding, and for each of %s how the file calls it."
                                .formatted(Arrays.stream(ThemeColumn.values())
                                        .filter(ThemeColumn::read)
                                        .map(ThemeColumn::header)
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
