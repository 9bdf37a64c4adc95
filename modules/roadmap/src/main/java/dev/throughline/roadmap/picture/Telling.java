package dev.throughline.roadmap.picture;

import dev.throughline.roadmap.picture.Board.Card;
import dev.throughline.roadmap.picture.Board.Cell;
import dev.throughline.roadmap.picture.Board.Section;
import dev.throughline.roadmap.theme.Lane;
import java.util.List;

/// The board in sentences, with nothing shortened, for those who hear it.
final class Telling {

    private Telling() {}

    static String of(Board board) {
        StringBuilder told = new StringBuilder();
        board.head().forEach(line -> told.append(line).append(". "));
        for (Section section : board.sections()) {
            if (section.heading() != null) {
                told.append(section.heading()).append(". ");
            }
            section.rows().forEach(row -> row(row, told));
        }
        return told.toString();
    }

    private static void row(Board.Row row, StringBuilder told) {
        if (row.name() != null) {
            told.append(row.name());
            told.append(row.team() == null ? "" : " (" + row.team() + ")").append(". ");
        }
        for (Lane lane : Lane.values()) {
            Cell cell = row.lanes().getOrDefault(lane, new Cell(List.of(), 0));
            told.append(Drawing.name(lane)).append(": ");
            told.append(
                    cell.cards().isEmpty()
                            ? "nothing"
                            : String.join(
                                    "; ",
                                    cell.cards().stream().map(Telling::card).toList()));
            told.append(cell.more() > 0 ? "; and %d more. ".formatted(cell.more()) : ". ");
        }
    }

    private static String card(Card card) {
        return "%s%s, %s".formatted(card.priority() == null ? "" : card.priority() + " ", card.title(), card.status());
    }
}
