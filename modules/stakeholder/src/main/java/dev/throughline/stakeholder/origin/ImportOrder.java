package dev.throughline.stakeholder.origin;

import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.CsvOrder;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is brought in, and what is done with it: a file, or rows that came without one. From where all of it comes
/// stands there once, as `from`.
public record ImportOrder(CsvOrder csv, @Nullable List<Map<String, String>> rows) {

    private static final String FROM = "from";
    private static final int MOST = 500;

    public static ImportOrder file(@Nullable String query, Column[] columns) {
        return new ImportOrder(CsvOrder.read(query, columns, Set.of(FROM)), null);
    }

    /// A field that is left out is a column that is not there, null is an empty cell. The rows are refused under the
    /// name of what is brought in where there are none or too many.
    public static ImportOrder rows(
            String name, List<Map<String, Object>> rows, @Nullable String source, @Nullable Boolean dryRun) {
        if (rows.isEmpty() || rows.size() > MOST) {
            throw Refusal.of(
                    PlatformError.INVALID, name, "Bring in 1 to %d %s at once, or send a file.".formatted(MOST, name));
        }
        return new ImportOrder(
                new CsvOrder(
                        Boolean.TRUE.equals(dryRun), null, Map.of(), source == null ? Map.of() : Map.of(FROM, source)),
                rows.stream().map(ImportOrder::text).toList());
    }

    private static Map<String, String> text(Map<String, Object> row) {
        Map<String, String> cells = new TreeMap<>();
        row.forEach((field, value) -> cells.put(header(field), text(value)));
        return cells;
    }

    /// Several texts are one in a line.
    private static String text(@Nullable Object value) {
        if (value instanceof List<?> texts) {
            return texts.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        }
        return value == null ? "" : value.toString();
    }

    private static String header(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Nullable String from() {
        String from = csv.more().get(FROM);
        return from == null || from.isBlank() ? null : from.strip();
    }
}
