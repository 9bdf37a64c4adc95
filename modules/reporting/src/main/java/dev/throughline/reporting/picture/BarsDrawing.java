package dev.throughline.reporting.picture;

import static dev.throughline.platform.picture.Easel.INK;
import static dev.throughline.platform.picture.Easel.MARGIN;
import static dev.throughline.platform.picture.Easel.QUIET;
import static dev.throughline.platform.picture.Easel.SHADE;
import static dev.throughline.platform.picture.Easel.WIDTH;

import dev.throughline.platform.picture.Easel;
import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Words;
import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.picture.Bars.Bar;
import dev.throughline.reporting.picture.Bars.Group;
import java.util.ArrayList;
import java.util.List;

final class BarsDrawing {

    private static final int NAMES = 300;
    private static final int ROOM = 760;
    private static final int HEIGHT = 24;
    private static final String BAR = "#0072b2";

    private final Easel easel = new Easel();

    private BarsDrawing() {}

    static Picture of(Bars bars) {
        return new BarsDrawing().drawn(bars);
    }

    private Picture drawn(Bars bars) {
        easel.head(bars.title(), bars.head());
        easel.gap(8);
        bars.groups().forEach(this::group);
        return easel.finished(bars.title(), bars.told());
    }

    private void group(Group group) {
        easel.gap(8);
        easel.add(new Box(MARGIN, easel.y(), WIDTH - 2 * MARGIN, 2, INK, null, 0, null));
        easel.gap(10);
        easel.words("%s: %,d".formatted(group.heading(), group.total()), MARGIN, 19, true, INK, WIDTH - 2 * MARGIN, 2);
        easel.gap(8);
        if (group.total() == 0) {
            easel.words(Bars.EMPTY, MARGIN, 14, false, QUIET, WIDTH - 2 * MARGIN, 1);
            return;
        }
        int most = group.bars().stream().mapToInt(Bar::count).max().orElse(1);
        group.bars().forEach(bar -> bar(bar, most));
    }

    private void bar(Bar bar, int most) {
        int y = easel.y();
        int x = MARGIN + NAMES;
        int length = bar.count() == 0 ? 0 : Math.max(3, (int) ((long) ROOM * bar.count() / most));
        List<Mark> inside = new ArrayList<>();
        inside.add(Easel.label(bar.label(), MARGIN, y + 11, 14, true, INK, NAMES - 16));
        inside.add(Easel.label(bar.meaning(), MARGIN, y + 27, 11, false, QUIET, NAMES - 16));
        inside.add(new Box(x, y, ROOM, HEIGHT, SHADE, null, 0, null));
        if (length > 0) {
            inside.add(new Box(x, y, length, HEIGHT, BAR, null, 0, null));
        }
        inside.add(new Words(x + ROOM + 14, y + 18, 16, true, INK, "%,d".formatted(bar.count())));
        easel.add(new Mark.Group("%s: %,d".formatted(bar.label(), bar.count()), inside));
        easel.gap(HEIGHT + 16);
    }
}
