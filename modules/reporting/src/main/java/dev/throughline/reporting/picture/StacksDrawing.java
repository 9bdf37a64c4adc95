package dev.throughline.reporting.picture;

import static dev.throughline.platform.picture.Easel.INK;
import static dev.throughline.platform.picture.Easel.MARGIN;
import static dev.throughline.platform.picture.Easel.PAPER;
import static dev.throughline.platform.picture.Easel.QUIET;
import static dev.throughline.platform.picture.Easel.WIDTH;

import dev.throughline.platform.picture.Easel;
import dev.throughline.platform.picture.Letters;
import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Group;
import dev.throughline.platform.picture.Mark.Trail;
import dev.throughline.platform.picture.Mark.Words;
import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.picture.Stacks.Column;
import java.util.ArrayList;
import java.util.List;

/// A number stands in every part that has room for it, and above every column.
final class StacksDrawing {

    private static final int HIGHEST = 360;
    private static final int WIDEST = 110;
    private static final int READABLE = 18;

    private final Easel easel = new Easel();
    private final Stacks stacks;

    private StacksDrawing(Stacks stacks) {
        this.stacks = stacks;
    }

    static Picture of(Stacks stacks) {
        return new StacksDrawing(stacks).drawn();
    }

    private Picture drawn() {
        easel.head(stacks.title(), stacks.head());
        easel.gap(16);
        if (stacks.total() == 0) {
            easel.words(stacks.empty(), MARGIN, 15, false, QUIET, WIDTH - 2 * MARGIN, 2);
        } else {
            legend();
            columns();
        }
        if (stacks.note() != null) {
            easel.gap(6);
            easel.words(stacks.note(), MARGIN, 13, false, QUIET, WIDTH - 2 * MARGIN, 3);
        }
        return easel.finished(stacks.title(), stacks.told());
    }

    private void legend() {
        int x = MARGIN;
        int y = easel.y();
        for (int part = 0; part < stacks.parts().size(); part++) {
            String name = stacks.parts().get(part);
            int width = 30 + (int) Letters.width(name, 13, false) + 28;
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += 28;
            }
            Texture.values()[part].area(x, y, 22, 18).forEach(easel::add);
            easel.add(new Words(x + 30, y + 14, 13, false, INK, name));
            x += width;
        }
        easel.to(y + 44);
    }

    private void columns() {
        int slot = (WIDTH - 2 * MARGIN) / stacks.columns().size();
        int width = Math.min(WIDEST, slot - 8);
        int most = stacks.columns().stream().mapToInt(Column::total).max().orElse(1);
        int ground = easel.y() + 24 + HIGHEST;
        for (int index = 0; index < stacks.columns().size(); index++) {
            Column column = stacks.columns().get(index);
            int x = MARGIN + index * slot + (slot - width) / 2;
            List<Mark> inside = new ArrayList<>();
            int top = stack(inside, column, x, width, ground, most);
            String total = "%,d".formatted(column.total());
            centred(inside, total, x, width, top - 7, Letters.width(total, 14, true) > slot ? 9 : 14, true);
            int below = ground + 18;
            for (String line : Letters.lines(column.label(), 12, false, slot - 4, 3)) {
                centred(inside, line, x, width, below, 12, false);
                below += 16;
            }
            easel.add(new Group(column.label() + ": " + stacks.said(column), inside));
        }
        easel.add(Trail.line(MARGIN, ground, WIDTH - MARGIN, ground, INK, 2));
        easel.to(ground + 62);
    }

    /// From the ground upwards, the first part at the bottom; gives where it ends. What is not none is seen.
    private static int stack(List<Mark> to, Column column, int x, int width, int ground, int most) {
        int y = ground;
        for (int part = 0; part < column.counts().size(); part++) {
            int count = column.counts().get(part);
            if (count > 0) {
                int height = Math.max(3, (int) ((long) HIGHEST * count / most));
                y -= height;
                to.addAll(Texture.values()[part].area(x, y, width, height));
                if (height >= READABLE) {
                    plate(to, "%,d".formatted(count), x, width, y + height / 2);
                }
            }
        }
        return y;
    }

    /// A number on a plate of its own, since nothing is read on a pattern.
    private static void plate(List<Mark> to, String text, int x, int width, int middle) {
        int needed = (int) Letters.width(text, 12, true) + 8;
        if (needed <= width) {
            to.add(new Box(x + (width - needed) / 2, middle - 8, needed, 16, PAPER, null, 0, null));
            centred(to, text, x, width, middle + 4, 12, true);
        }
    }

    private static void centred(List<Mark> to, String text, int x, int width, int y, int size, boolean bold) {
        int wide = (int) Letters.width(text, size, bold);
        to.add(new Words(Math.max(2, x + (width - wide) / 2), y, size, bold, INK, text));
    }
}
