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
import dev.throughline.platform.picture.Mark.Point;
import dev.throughline.platform.picture.Mark.Trail;
import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.picture.Curves.Spot;
import dev.throughline.reporting.picture.Stages.Gauged;
import dev.throughline.reporting.picture.Stages.Stage;
import java.util.ArrayList;
import java.util.List;

/// An arrow for each stage with its metrics below it. Widths say nothing: metrics of different units have no common
/// one.
final class StagesDrawing {

    private static final int TIP = 16;
    private static final int ARROW = 54;
    private static final int SPARK = 44;
    private static final int PAD = 10;
    private static final String HEAD = "#dcebf6";
    private static final String VOID = "#f6f6f6";
    private static final String LINE = "#0072b2";

    private final Easel easel = new Easel();

    private StagesDrawing() {}

    static Picture of(Stages stages) {
        return new StagesDrawing().drawn(stages);
    }

    private Picture drawn(Stages stages) {
        easel.head(stages.title(), stages.head());
        easel.gap(16);
        int top = easel.y();
        int slot = (WIDTH - 2 * MARGIN) / stages.stages().size();
        int lowest = top;
        for (int index = 0; index < stages.stages().size(); index++) {
            easel.to(top);
            stage(stages.stages().get(index), MARGIN + index * slot, slot - 12);
            lowest = Math.max(lowest, easel.y());
        }
        easel.to(lowest);
        return easel.finished(stages.title(), stages.told());
    }

    private void stage(Stage stage, int x, int width) {
        boolean nothing = stage.metrics().isEmpty();
        int y = easel.y();
        easel.add(new Trail(
                List.of(
                        new Point(x, y),
                        new Point(x + width - TIP, y),
                        new Point(x + width, y + ARROW / 2),
                        new Point(x + width - TIP, y + ARROW),
                        new Point(x, y + ARROW),
                        new Point(x + TIP, y + ARROW / 2)),
                true,
                nothing ? VOID : HEAD,
                nothing ? QUIET : LINE,
                nothing ? 1 : 2,
                nothing ? "5 4" : null));
        easel.add(Easel.label(stage.name(), x + TIP + 8, y + 33, 17, true, INK, width - 2 * TIP - 8));
        easel.gap(ARROW + 6);
        easel.words(stage.question(), x + PAD, 12, false, QUIET, width - 2 * PAD, 3);
        easel.gap(8);
        if (nothing) {
            easel.words(Stages.EMPTY, x + PAD, 13, true, QUIET, width - 2 * PAD, 2);
        }
        stage.metrics().forEach(metric -> metric(metric, x, width));
        if (stage.more() > 0) {
            easel.words("and %,d more".formatted(stage.more()), x + PAD, 13, false, QUIET, width - 2 * PAD, 1);
        }
    }

    private void metric(Gauged metric, int x, int width) {
        int top = easel.y();
        List<Mark> inside = new ArrayList<>();
        easel.gap(6);
        easel.words(inside, metric.name(), x + PAD, 13, false, INK, width - 2 * PAD, 3);
        easel.words(inside, metric.value(), x + PAD, 19, true, INK, width - 2 * PAD, 2);
        easel.words(inside, metric.change(), x + PAD, 12, false, QUIET, width - 2 * PAD, 2);
        if (metric.spots().size() > 1) {
            spark(inside, metric.spots(), x + PAD, easel.y() + 6, width - 2 * PAD);
            easel.gap(SPARK + 12);
        }
        easel.gap(6);
        inside.addFirst(new Box(x, top, width, easel.y() - top, PAPER, QUIET, 1, null));
        easel.add(new Group(metric.name() + ": " + metric.value(), inside));
        easel.gap(10);
    }

    private static void spark(List<Mark> to, List<Spot> spots, int x, int y, int width) {
        Scale moments = Scale.of(spots.getFirst().at(), spots.getLast().at(), x, x + width);
        Scale values = Scale.of(
                spots.stream().mapToDouble(Spot::value).min().orElse(0),
                spots.stream().mapToDouble(Spot::value).max().orElse(1),
                y + SPARK,
                y);
        List<Point> points = spots.stream()
                .map(spot -> new Point(moments.at(spot.at()), values.at(spot.value())))
                .toList();
        to.add(new Trail(points, false, null, LINE, 2, null));
        to.add(Marker.SQUARE.at(points.getLast().x(), points.getLast().y()));
    }
}
