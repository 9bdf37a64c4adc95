package dev.throughline.roadmap.picture;

import static dev.throughline.platform.picture.Easel.INK;
import static dev.throughline.platform.picture.Easel.MARGIN;
import static dev.throughline.platform.picture.Easel.PAPER;
import static dev.throughline.platform.picture.Easel.QUIET;
import static dev.throughline.platform.picture.Easel.SHADE;
import static dev.throughline.platform.picture.Easel.WIDTH;

import dev.throughline.platform.picture.Easel;
import dev.throughline.platform.picture.Letters;
import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Group;
import dev.throughline.platform.picture.Mark.Words;
import dev.throughline.platform.picture.Picture;
import dev.throughline.roadmap.picture.Board.Card;
import dev.throughline.roadmap.picture.Board.Cell;
import dev.throughline.roadmap.picture.Board.Look;
import dev.throughline.roadmap.picture.Board.Section;
import dev.throughline.roadmap.theme.Lane;
import java.util.ArrayList;
import java.util.List;

/// Finds a place for everything on a board, from the top down: as wide as a slide, as high as need be.
final class Drawing {

    private static final int GAP = 16;
    private static final int NAMES = 210;
    private static final int PAD = 14;
    private static final String NEVER_A_DATE = "Now, next and later say what comes first; they are no dates.";

    private final Easel easel = new Easel();
    private final Board board;
    private final int first;
    private final int column;

    private Drawing(Board board) {
        this.board = board;
        this.first = board.wide() ? MARGIN + NAMES + GAP : MARGIN;
        this.column = (WIDTH - MARGIN - first - 2 * GAP) / 3;
    }

    static Picture of(Board board) {
        return new Drawing(board).drawn();
    }

    private Picture drawn() {
        easel.head(board.title(), board.head());
        easel.gap(12);
        int y = easel.y();
        for (Lane lane : Lane.values()) {
            easel.add(new Box(x(lane), y, column, 36, SHADE, null, 0, null));
            easel.add(new Words(x(lane) + PAD, y + 24, 16, true, INK, name(lane)));
        }
        easel.gap(36 + GAP);
        board.sections().forEach(this::section);
        if (board.note() != null) {
            easel.words(board.note(), MARGIN, 14, true, INK, WIDTH - 2 * MARGIN, 2);
        }
        easel.words(NEVER_A_DATE, MARGIN, 13, false, QUIET, WIDTH - 2 * MARGIN, 1);
        return easel.finished(board.title(), Telling.of(board));
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
            easel.add(new Box(MARGIN, easel.y(), WIDTH - 2 * MARGIN, 2, INK, null, 0, null));
            easel.gap(10);
            easel.words(section.heading(), MARGIN, 19, true, INK, WIDTH - 2 * MARGIN, 2);
            easel.gap(6);
        }
        section.rows().forEach(this::row);
    }

    private void row(Board.Row row) {
        int top = easel.y();
        int bottom = top;
        if (row.name() != null) {
            easel.words(row.name(), MARGIN, 15, true, INK, NAMES, 4);
            if (row.team() != null) {
                easel.words(row.team(), MARGIN, 13, false, QUIET, NAMES, 2);
            }
            bottom = easel.y();
        }
        for (Lane lane : Lane.values()) {
            easel.to(top);
            cell(row.lanes().getOrDefault(lane, new Cell(List.of(), 0)), x(lane));
            bottom = Math.max(bottom, easel.y());
        }
        easel.to(bottom + GAP);
    }

    private void cell(Cell cell, int x) {
        if (cell.cards().isEmpty()) {
            easel.words("Nothing here", x + PAD, 13, false, QUIET, column - 2 * PAD, 1);
        }
        for (Card card : cell.cards()) {
            card(card, x);
            easel.gap(10);
        }
        if (cell.more() > 0) {
            easel.words("and %d more".formatted(cell.more()), x + PAD, 13, false, QUIET, column - 2 * PAD, 1);
        }
    }

    private void card(Card card, int x) {
        int top = easel.y();
        List<Mark> inside = new ArrayList<>();
        easel.gap(8);
        int indent = 0;
        if (card.priority() != null) {
            String number = card.priority() + ".";
            inside.add(new Words(x + PAD, easel.y() + 17, 15, true, INK, number));
            indent = (int) Letters.width(number.replaceAll("\\d", "0"), 15, true) + 8;
        }
        easel.words(inside, card.title(), x + PAD + indent, 15, true, INK, column - 2 * PAD - indent, 3);
        if (card.text() != null) {
            easel.words(inside, card.text(), x + PAD, 13, false, INK, column - 2 * PAD, 4);
        }
        easel.words(inside, card.status(), x + PAD, 13, false, QUIET, column - 2 * PAD, 2);
        easel.gap(8);
        inside.addFirst(frame(card.look(), x, top, easel.y() - top));
        easel.add(new Group(card.title() + ": " + card.status(), inside));
    }

    private Box frame(Look look, int x, int top, int height) {
        return switch (look) {
            case PROPOSED -> new Box(x, top, column, height, PAPER, QUIET, 1, "6 4");
            case DISCOVERY -> new Box(x, top, column, height, "#f2f7fc", "#0b5394", 1, null);
            case DELIVERY -> new Box(x, top, column, height, "#eef7ef", "#1a6b2b", 3, null);
            case ENDED -> new Box(x, top, column, height, SHADE, QUIET, 1, "2 3");
        };
    }
}
