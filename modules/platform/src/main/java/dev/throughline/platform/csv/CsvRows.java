package dev.throughline.platform.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads a file row by row, whatever is wrong with some of them. Rows whose cells are all empty, which spreadsheets
/// like to append, are none.
public final class CsvRows {

    private static final int SHOWN = 20;

    private final Path file;
    private final CsvOrder order;
    private final Column[] columns;
    private final int most;
    private final String why;
    private int count;
    private List<String> aside = List.of();

    /// With the most rows that a file may have, and why it may not have more.
    public CsvRows(Path file, CsvOrder order, Column[] columns, int most, String why) {
        this.file = file;
        this.order = order;
        this.columns = columns;
        this.most = most;
        this.why = why;
    }

    /// Refuses where nothing can be read; otherwise what was found stands in the findings.
    public void each(Consumer<TableRow> each, Findings findings) throws IOException {
        var sheet = new Sheet(file, Encoding.of(file, order.encoding()));
        var places = new Columns(sheet.header(), columns, order.columns(), findings);
        findings.refuse();
        sheet.each(
                row -> {
                    if (row.getFields().stream().allMatch(String::isBlank)) {
                        return;
                    }
                    refuseMore(row);
                    if (isWhole(row, places, findings)) {
                        each.accept(
                                new TableRow(row.getStartingLineNumber(), places.cells(row), places::name, findings));
                    }
                },
                findings);
        if (count == 0 && findings.none()) {
            findings.add("EMPTY", null, null, "There is no row below the header.");
        }
        aside = places.aside();
    }

    /// Behind what was done: whoever misspells a column learns that it was not read.
    public String note() {
        return aside.isEmpty()
                ? ""
                : " Not read, since no column here is called so: %s."
                        .formatted(String.join(", ", aside.subList(0, Math.min(aside.size(), SHOWN))));
    }

    private static boolean isWhole(CsvRecord row, Columns columns, Findings findings) {
        boolean whole = row.getFieldCount() == columns.width();
        if (!whole) {
            findings.add(
                    "ROW_BROKEN",
                    row.getStartingLineNumber(),
                    null,
                    "This row has %s and the header has %,d."
                            .formatted(
                                    row.getFieldCount() == 1 ? "one cell" : "%,d cells".formatted(row.getFieldCount()),
                                    columns.width()));
        }
        return whole;
    }

    private void refuseMore(CsvRecord row) {
        if (++count > most) {
            throw Findings.refused(
                    "TOO_MANY_ROWS",
                    row.getStartingLineNumber(),
                    null,
                    "A file may have %,d rows below its header, and this one has more; %s.".formatted(most, why));
        }
    }
}
