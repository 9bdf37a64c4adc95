package dev.throughline.platform.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where in a row each column is: by the names that the caller gave, or else by those of an export. What nobody asks
/// for is left aside.
final class Columns {

    private static final int SHOWN = 30;
    private static final int LONGEST = 50;

    private final List<String> header;
    private final Set<String> told;
    private final Map<Column, Integer> places = new HashMap<>();

    Columns(List<String> header, Column[] columns, Map<String, String> named, Findings findings) {
        this.header = header;
        this.told = Arrays.stream(columns)
                .filter(column -> !column.read())
                .map(Column::header)
                .collect(Collectors.toSet());
        for (Column column : Arrays.stream(columns).filter(Column::read).toList()) {
            String name = named.get(column.header());
            place(column, name == null ? column.header() : name, name != null || column.needed(), findings);
        }
    }

    /// The cells of a row, of those columns that the file has.
    Map<Column, String> cells(CsvRecord row) {
        Map<Column, String> cells = HashMap.newHashMap(places.size());
        places.forEach((column, place) -> cells.put(column, Cell.read(row.getField(place))));
        return cells;
    }

    /// What the file has besides, as its header calls it; what an export tells and nobody brings in is not meant.
    List<String> aside() {
        List<String> aside = new ArrayList<>(header);
        places.values().forEach(place -> aside.set(place, ""));
        aside.removeIf(name -> name.isBlank() || told.contains(name.strip().toLowerCase(Locale.ROOT)));
        return aside;
    }

    int width() {
        return header.size();
    }

    /// As the file calls it.
    String name(Column column) {
        Integer place = places.get(column);
        return place == null ? column.header() : header.get(place);
    }

    /// A file that is no table has anything for a header.
    private String shown() {
        String names = header.stream()
                .limit(SHOWN)
                .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name)
                .collect(Collectors.joining(", "));
        return names.isBlank()
                ? "no names at all"
                : header.size() > SHOWN ? "%s and %,d more".formatted(names, header.size() - SHOWN) : names;
    }

    private void place(Column column, String name, boolean needed, Findings findings) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < header.size(); at++) {
            if (header.get(at).equalsIgnoreCase(name.strip())) {
                found.add(at);
            }
        }
        if (found.size() == 1) {
            places.put(column, found.getFirst());
        } else if (found.size() > 1) {
            findings.add("COLUMN_AMBIGUOUS", 1L, name, "%,d columns are called \"%s\".".formatted(found.size(), name));
        } else if (needed) {
            findings.add(
                    "COLUMN_UNKNOWN",
                    1L,
                    name,
                    "No column is called \"%s\"; the header has %s.".formatted(name, shown()));
        }
    }
}
