package dev.throughline.roadmap.picture;

import dev.throughline.roadmap.picture.Board.Card;
import dev.throughline.roadmap.picture.Board.Cell;
import dev.throughline.roadmap.picture.Board.Look;
import dev.throughline.roadmap.picture.Board.Section;
import dev.throughline.roadmap.picture.Mark.Box;
import dev.throughline.roadmap.picture.Mark.Group;
import dev.throughline.roadmap.picture.Mark.Words;
import dev.throughline.roadmap.theme.Lane;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds a place for everything on a board, from the top down: as wide as a slide, as high as need be.
final class Drawing {

    private static final int WIDTH = 1280;
    private static final int MARGIN = 32;
    private static final int GAP = 16;
    private static final int NAMES = 210;
    private static final int PAD = 14;
    private static final String INK = "#1f2328";
    private static final String QUIET = "#4d5560";
    private static final String PAPER = "#ffffff";
    private static final String LANE = "#eef1f4";
    private static final String NEVER_A_DATE = "Now, next and later say what comes first; they are no dates.";

    private final List<Mark> marks = new ArrayList<>();
    private final Board board;
    private final int first;
    private final int column;
    private int y = MARGIN;

    private Drawing(Board board) {
        this.board = board;
        this.first = board.wide() ? MARGIN + NAMES + GAP : MARGIN;
        this.column = (WIDTH - MARGIN - first - 2 * GAP) / 3;
    }

    static Picture of(Board board) {
        return new Drawing(board).drawn();
    }

    private Picture drawn() {
        words(marks, board.title(), MARGIN, 28, true, INK, WIDTH - 2 * MARGIN, 2);
        for (String line : board.head()) {
            words(marks, line, MARGIN, 15, false, QUIET, WIDTH - 2 * MARGIN, 2);
        }
        y += 12;
        for (Lane lane : Lane.values()) {
            marks.add(new Box(x(lane), y, column, 36, LANE, null, 0, null));
            marks.add(new Words(x(lane) + PAD, y + 24, 16, true, INK, name(lane)));
        }
        y += 36 + GAP;
        board.sections().forEach(this::section);
        if (board.note() != null) {
            words(marks, board.note(), MARGIN, 14, true, INK, WIDTH - 2 * MARGIN, 2);
        }
        words(marks, NEVER_A_DATE, MARGIN, 13, false, QUIET, WIDTH - 2 * MARGIN, 1);
        int height = y + MARGIN - 8;
        marks.addFirst(new Box(0, 0, WIDTH, height, PAPER, null, 0, null));
        return new Picture(board.title(), Telling.of(board), WIDTH, height, marks);
    }

    static String name(Lane lane) {
        return switch (lane) {
            case NOW -> "Now";
            case NEXT -> "Next";
            case LATER -> "Later";
        };
    }

    private int x(Lane lane) {
        return first + lane.ordinal() * (column + GAP);
    }

    private void section(Section section) {
        if (section.heading() != null) {
            marks.add(new Box(MARGIN, y, WIDTH - 2 * MARGIN, 2, INK, null, 0, null));
            y += 10;
            words(marks, section.heading(), MARGIN, 19, true, INK, WIDTH - 2 * MARGIN, 2);
            y += 6;
        }
        section.rows().forEach(this::row);
    }

    private void row(Board.Row row) {
        int top = y;
        int bottom = y;
        if (row.name() != null) {
            words(marks, row.name(), MARGIN, 15, true, INK, NAMES, 4);
            if (row.team() != null) {
                words(marks, row.team(), MARGIN, 13, false, QUIET, NAMES, 2);
            }
            bottom = y;
        }
        for (Lane lane : Lane.values()) {
            y = top;
            cell(row.lanes().getOrDefault(lane, new Cell(List.of(), 0)), x(lane));
            bottom = Math.max(bottom, y);
        }
        y = bottom + GAP;
    }

    private void cell(Cell cell, int x) {
        if (cell.cards().isEmpty()) {
            words(marks, "Nothing here", x + PAD, 13, false, QUIET, column - 2 * PAD, 1);
        }
        for (Card card : cell.cards()) {
            card(card, x);
            y += 10;
        }
        if (cell.more() > 0) {
            words(marks, "and %d more".formatted(cell.more()), x + PAD, 13, false, QUIET, column - 2 * PAD, 1);
        }
    }

    private void card(Card card, int x) {
        int top = y;
        List<Mark> inside = new ArrayList<>();
        y += 8;
        int indent = 0;
        if (card.priority() != null) {
            String number = card.priority() + ".";
            inside.add(new Words(x + PAD, y + 17, 15, true, INK, number));
            indent = (int) Letters.width(number.replaceAll("\\d", "0"), 15, true) + 8;
        }
        words(inside, card.title(), x + PAD + indent, 15, true, INK, column - 2 * PAD - indent, 3);
        if (card.text() != null) {
            words(inside, card.text(), x + PAD, 13, false, INK, column - 2 * PAD, 4);
        }
        words(inside, card.status(), x + PAD, 13, false, QUIET, column - 2 * PAD, 2);
        y += 8;
        inside.addFirst(frame(card.look(), x, top, y - top));
        marks.add(new Group(card.title() + ": " + card.status(), inside));
    }

    private Box frame(Look look, int x, int top, int height) {
        return switch (look) {
            case PROPOSED -> new Box(x, top, column, height, PAPER, QUIET, 1, "6 4");
            case DISCOVERY -> new Box(x, top, column, height, "#f2f7fc", "#0b5394", 1, null);
            case DELIVERY -> new Box(x, top, column, height, "#eef7ef", "#1a6b2b", 3, null);
            case ENDED -> new Box(x, top, column, height, LANE, QUIET, 1, "2 3");
        };
    }

    private void words(
            List<Mark> to, @Nullable String text, int x, int size, boolean bold, String fill, int width, int most) {
        for (String line : Letters.lines(text == null ? "" : text, size, bold, width, most)) {
            y += size + 2;
            to.add(new Words(x, y, size, bold, fill, line));
            y += size / 3 + 1;
        }
    }
}
