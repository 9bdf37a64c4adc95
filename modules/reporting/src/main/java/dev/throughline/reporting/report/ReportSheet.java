package dev.throughline.reporting.report;

import dev.throughline.platform.node.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table of a report's own: a row for each thing that it tells of, whole and in the report's order.
public record ReportSheet<T>(ReportTable table, List<T> rows, List<SheetColumn<T>> columns) {

    /// What stands in a column; what is an id has its name beside it.
    public record SheetColumn<T>(String header, boolean id, Function<T, ? extends @Nullable Object> value) {}

    @SafeVarargs
    public static <T> ReportSheet<T> of(ReportTable table, List<T> rows, SheetColumn<T>... columns) {
        List<SheetColumn<T>> all = new ArrayList<>();
        for (SheetColumn<T> column : columns) {
            all.add(column);
        }
        return new ReportSheet<>(table, rows, all);
    }

    public static <T> SheetColumn<T> id(String header, Function<T, ? extends @Nullable Id> id) {
        return new SheetColumn<>(header, true, id);
    }

    public static <T> SheetColumn<T> cell(String header, Function<T, ? extends @Nullable Object> value) {
        return new SheetColumn<>(header, false, value);
    }
}
