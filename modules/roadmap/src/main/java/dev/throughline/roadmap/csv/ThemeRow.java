package dev.throughline.roadmap.csv;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.MembersByEmail;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.roadmap.Listed;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.Lane;
import dev.throughline.roadmap.theme.ProposeTheme;
import dev.throughline.roadmap.theme.ThemeOrigin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row with what is wrong with its cells.
final class ThemeRow {

    private static final int TITLE = 200;
    private static final int TEXT = 2000;
    private static final int DESCRIPTION = 20_000;

    private final TableRow row;

    ThemeRow(TableRow row) {
        this.row = row;
    }

    Optional<ProposeTheme> read(RoadmapId roadmap, MembersByEmail owners) {
        String title = row.text(ThemeColumn.TITLE, TITLE);
        if (title == null) {
            row.find(ThemeColumn.TITLE, "TEXT_LENGTH", "A theme has a title; this cell is empty.");
        }
        var theme = new ProposeTheme(
                roadmap,
                title == null ? "" : title,
                row.text(ThemeColumn.DESCRIPTION, DESCRIPTION),
                row.named(ThemeColumn.ORIGIN, ThemeOrigin.values()),
                row.text(ThemeColumn.PROBLEM, TEXT),
                row.text(ThemeColumn.HYPOTHESIS, TEXT),
                lines(ThemeColumn.KNOWN),
                lines(ThemeColumn.UNKNOWN),
                row.named(ThemeColumn.LANE, Lane.values()),
                null,
                owner(owners));
        return row.isSound() ? Optional.of(theme) : Optional.empty();
    }

    /// One on each line of the cell.
    private List<String> lines(ThemeColumn column) {
        String cell = row.cell(column);
        List<String> lines = cell == null
                ? List.of()
                : cell.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        try {
            Listed.read(lines, column.header());
        } catch (Refusal refusal) {
            refusal.errors().stream().distinct().forEach(error -> row.find(column, error.code(), error.message()));
        }
        return lines;
    }

    private @Nullable MemberId owner(MembersByEmail owners) {
        String email = row.cell(ThemeColumn.OWNER);
        if (email == null) {
            return null;
        }
        if (!owners.readable()) {
            row.find(
                    ThemeColumn.OWNER,
                    "FORBIDDEN",
                    "Your role does not let you read who is a member; leave this cell empty.");
            return null;
        }
        MemberId owner = owners.find(email).map(Member::id).orElse(null);
        if (owner == null) {
            row.find(ThemeColumn.OWNER, "NOT_FOUND", "No member has this e-mail address.");
        }
        return owner;
    }
}
