package dev.throughline.roadmap.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.roadmap.Listed;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.Lane;
import dev.throughline.roadmap.theme.ProposeTheme;
import dev.throughline.roadmap.theme.ThemeOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row with what is wrong with its cells.
final class ThemeRow {

    private static final int TITLE = 200;
    private static final int TEXT = 2000;
    private static final int DESCRIPTION = 20_000;

    private final CsvRecord row;
    private final Columns columns;
    private final Findings findings;
    private boolean sound = true;

    ThemeRow(CsvRecord row, Columns columns, Findings findings) {
        this.row = row;
        this.columns = columns;
        this.findings = findings;
    }

    Optional<ProposeTheme> read(RoadmapId roadmap, Owners owners) {
        String title = text(ThemeColumn.TITLE, TITLE);
        if (title == null) {
            find(ThemeColumn.TITLE, "TEXT_LENGTH", "A theme has a title; this cell is empty.");
        }
        var theme = new ProposeTheme(
                roadmap,
                title == null ? "" : title,
                text(ThemeColumn.DESCRIPTION, DESCRIPTION),
                named(ThemeColumn.ORIGIN, ThemeOrigin.values()),
                text(ThemeColumn.PROBLEM, TEXT),
                text(ThemeColumn.HYPOTHESIS, TEXT),
                lines(ThemeColumn.KNOWN),
                lines(ThemeColumn.UNKNOWN),
                named(ThemeColumn.LANE, Lane.values()),
                null,
                owner(owners));
        return sound ? Optional.of(theme) : Optional.empty();
    }

    @Nullable String title() {
        return cell(ThemeColumn.TITLE);
    }

    private @Nullable String cell(ThemeColumn column) {
        Integer place = columns.place(column);
        String cell = place == null ? "" : Cell.read(row.getField(place)).strip();
        return cell.isEmpty() ? null : cell;
    }

    private @Nullable String text(ThemeColumn column, int most) {
        String text = cell(column);
        if (text != null && text.codePointCount(0, text.length()) > most) {
            find(
                    column,
                    "TEXT_LENGTH",
                    "This cell may have %,d characters and has %,d."
                            .formatted(most, text.codePointCount(0, text.length())));
        }
        return text;
    }

    /// One on each line of the cell.
    private List<String> lines(ThemeColumn column) {
        String cell = cell(column);
        List<String> lines = cell == null
                ? List.of()
                : cell.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        try {
            Listed.read(lines, column.header());
        } catch (Refusal refusal) {
            refusal.errors().stream().distinct().forEach(error -> find(column, error.code(), error.message()));
        }
        return lines;
    }

    private <E extends Enum<E>> @Nullable E named(ThemeColumn column, E[] known) {
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

    private @Nullable MemberId owner(Owners owners) {
        String email = cell(ThemeColumn.OWNER);
        if (email == null) {
            return null;
        }
        if (!owners.readable()) {
            find(
                    ThemeColumn.OWNER,
                    "FORBIDDEN",
                    "Your role does not let you read who is a member; leave this cell empty.");
            return null;
        }
        MemberId owner = owners.find(email).orElse(null);
        if (owner == null) {
            find(ThemeColumn.OWNER, "NOT_FOUND", "No member has this e-mail address.");
        }
        return owner;
    }

    private void find(ThemeColumn column, String code, String message) {
        sound = false;
        findings.add(code, row.getStartingLineNumber(), columns.name(column), message);
    }
}
