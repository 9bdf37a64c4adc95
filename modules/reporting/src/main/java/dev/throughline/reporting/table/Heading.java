package dev.throughline.reporting.table;

import dev.throughline.reporting.report.ReportSheet.SheetColumn;
import java.util.ArrayList;
import java.util.List;

/// A column of a report's own table: an id is two of them, what it is called behind it.
record Heading(String name, int place) implements Told {

    static <T> Heading[] of(List<SheetColumn<T>> columns) {
        List<Heading> headings = new ArrayList<>();
        columns.forEach(column -> {
            if (column.id()) {
                headings.add(new Heading(column.header() + "_id", headings.size()));
            }
            headings.add(new Heading(column.header(), headings.size()));
        });
        return headings.toArray(Heading[]::new);
    }
}
