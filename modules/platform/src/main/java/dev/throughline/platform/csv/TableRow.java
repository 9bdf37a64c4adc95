package dev.throughline.platform.csv;

import dev.throughline.platform.graphql.PlausibleDay;
import dev.throughline.platform.graphql.ReadableText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One row of text with what is wrong with its cells.
public final class TableRow {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");

    private final long line;
    private final Map<Column, String> cells;
    private final Function<Column, String> names;
    private final Findings findings;
    private boolean sound = true;

    /// Only those cells are given whose columns are there at all.
    public TableRow(long line, Map<Column, String> cells, Function<Column, String> names, Findings findings) {
        this.line = line;
        this.cells = cells;
        this.names = names;
        this.findings = findings;
    }

    /// What stands in a column of these rows.
    public static Set<String> cells(Collection<TableRow> rows, Column column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// Where it stands in what it was read from.
    public long line() {
        return line;
    }

    /// Whether nothing was found to be wrong as yet.
    public boolean isSound() {
        return sound;
    }

    /// Whether the column is there at all; an empty cell of one that is not says nothing.
    public boolean has(Column column) {
        return cells.containsKey(column);
    }

    /// Null where it is empty.
    public @Nullable String cell(Column column) {
        String cell = cells.getOrDefault(column, "").strip();
        return cell.isEmpty() ? null : cell;
    }

    public @Nullable String text(Column column, int most) {
        String text = cell(column);
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            find(column, "TEXT_LENGTH", "This cell may have %,d characters and has %,d.".formatted(most, length));
        }
        String unreadable = ReadableText.problem(text);
        if (unreadable != null) {
            find(column, "INVALID", unreadable);
        }
        return text;
    }

    /// One of what is known, whatever the case it is written in.
    public <E extends Enum<E>> @Nullable E named(Column column, E[] known) {
        String cell = cell(column);
        if (cell == null) {
            return null;
        }
        for (E one : known) {
            if (one.name().equals(cell.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        find(column, "INVALID", "This is none of %s.".formatted(Arrays.toString(known)));
        return null;
    }

    /// Written one way only: what 03/04 means differs from one spreadsheet to the next.
    public @Nullable LocalDate day(Column column) {
        String cell = cell(column);
        if (cell == null) {
            return null;
        }
        if (DAY.matcher(cell).matches()) {
            try {
                LocalDate day = LocalDate.parse(cell);
                String implausible = PlausibleDay.problem(day);
                if (implausible != null) {
                    find(column, "INVALID", implausible);
                }
                return day;
            } catch (DateTimeException noSuchDay) {
                find(column, "INVALID", "There is no such day.");
                return null;
            }
        }
        find(column, "INVALID", "A day is written as year, month and day, such as 2026-11-23.");
        return null;
    }

    /// Written one way only: whether a comma parts thousands or decimals differs from one spreadsheet to the next.
    public @Nullable BigDecimal number(Column column) {
        String cell = cell(column);
        if (cell == null) {
            return null;
        }
        if (NUMBER.matcher(cell).matches()) {
            return new BigDecimal(cell);
        }
        find(column, "INVALID", "A number is written with digits and one point at most, such as 250000.00.");
        return null;
    }

    public void find(Column column, String code, String message) {
        sound = false;
        findings.add(code, line, names.apply(column), message);
    }
}
