package dev.throughline.reporting.picture;

import static dev.throughline.platform.picture.Easel.INK;
import static dev.throughline.platform.picture.Easel.MARGIN;
import static dev.throughline.platform.picture.Easel.PAPER;
import static dev.throughline.platform.picture.Easel.QUIET;
import static dev.throughline.platform.picture.Easel.WIDTH;

import dev.throughline.platform.picture.Easel;
import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Group;
import dev.throughline.platform.picture.Mark.Trail;
import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.picture.Tree.Branch;
import dev.throughline.reporting.picture.Tree.Gauge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A tree that grows to the right and down, so that it is as readable with hundreds of rows as with three.
final class TreeDrawing {

    private static final int STEP = 34;
    private static final int DEEPEST = 8;
    private static final int GAUGE = 210;
    private static final int PAD = 12;
    private static final String DONE = "#0072b2";
    private static final String MET = "#009e73";

    private final Easel easel = new Easel();
    private final int[] joints = new int[DEEPEST + 2];

    private TreeDrawing() {}

    static Picture of(Tree tree) {
        return new TreeDrawing().drawn(tree);
    }

    private Picture drawn(Tree tree) {
        easel.head(tree.title(), tree.head());
        easel.gap(16);
        if (tree.branches().isEmpty()) {
            easel.words(Tree.EMPTY, MARGIN, 15, false, QUIET, WIDTH - 2 * MARGIN, 1);
        }
        tree.branches().forEach(this::row);
        if (tree.more() > 0) {
            easel.words(
                    "and %,d more, which this picture has no room for: ask for one line, team or challenge"
                            .formatted(tree.more()),
                    MARGIN,
                    14,
                    true,
                    INK,
                    WIDTH - 2 * MARGIN,
                    2);
        }
        return easel.finished(tree.title(), tree.told());
    }

    private void row(Branch branch) {
        int depth = Math.min(branch.depth(), DEEPEST);
        int x = MARGIN + depth * STEP;
        int width = WIDTH - MARGIN - GAUGE - 16 - x;
        int top = easel.y();
        List<Mark> inside = new ArrayList<>();
        easel.gap(5);
        easel.words(inside, branch.kind() + " · " + branch.standing(), x + PAD, 12, false, QUIET, width - 2 * PAD, 1);
        easel.words(inside, branch.text(), x + PAD, 15, depth == 0, INK, width - 2 * PAD, 2);
        easel.gap(6);
        int height = easel.y() - top;
        if (depth > 0) {
            int middle = top + height / 2;
            int joint = x - STEP / 2;
            easel.add(Trail.line(joint, joints[depth - 1], joint, middle, QUIET, 1));
            easel.add(Trail.line(joint, middle, x, middle, QUIET, 1));
        }
        joints[depth] = top + height;
        inside.addFirst(new Box(x, top, width, height, PAPER, QUIET, depth == 0 ? 2 : 1, null));
        if (branch.gauge() != null) {
            gauge(inside, branch.gauge(), WIDTH - MARGIN - GAUGE, top + Math.max(4, height / 2 - 20));
        }
        easel.add(new Group(
                branch.text()
                        + (branch.gauge() == null ? "" : ": " + branch.gauge().words()),
                inside));
        easel.gap(8);
    }

    /// How far, as a length and in words; what is met has a full bar and a check mark.
    private static void gauge(List<Mark> to, Gauge gauge, int x, int y) {
        BigDecimal percent = gauge.percent();
        to.add(new Box(x, y, GAUGE, 16, PAPER, null, 0, null));
        if (percent != null) {
            int done =
                    percent.multiply(BigDecimal.valueOf(GAUGE)).movePointLeft(2).intValue();
            to.add(new Box(x, y, done, 16, gauge.met() ? MET : DONE, null, 0, null));
        }
        Trail frame = Outline.of(x, y, GAUGE, 16, INK, 1);
        to.add(new Trail(frame.points(), true, null, INK, 1, percent == null ? "4 3" : null));
        to.add(Easel.label((gauge.met() ? "✓ " : "") + gauge.words(), x, y + 32, 12, false, INK, GAUGE));
    }
}
