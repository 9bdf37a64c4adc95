package dev.throughline.reporting.picture;

import static dev.throughline.platform.picture.Easel.INK;
import static dev.throughline.platform.picture.Easel.MARGIN;
import static dev.throughline.platform.picture.Easel.QUIET;
import static dev.throughline.platform.picture.Easel.WIDTH;

import dev.throughline.platform.picture.Easel;
import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Mark.Group;
import dev.throughline.platform.picture.Mark.Point;
import dev.throughline.platform.picture.Mark.Trail;
import dev.throughline.platform.picture.Mark.Words;
import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.picture.Curves.Cone;
import dev.throughline.reporting.picture.Curves.Level;
import dev.throughline.reporting.picture.Curves.Series;
import dev.throughline.reporting.picture.Curves.Spot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lines from measurement to measurement, each named where it ends, since nobody looks up colours.
final class CurvesDrawing {

    static final int MOST = Marker.values().length;

    private static final int AXIS = 110;
    private static final int NAMES = 250;
    private static final int HIGH = 440;
    private static final int LINE = 19;
    private static final int MARKED = 60;
    private static final String GRID = "#d9dee3";
    private static final String CONE = "#cfe3f1";
    private static final String GOAL = "#9a3b00";

    private final Easel easel = new Easel();
    private final Curves curves;
    private final int top;
    private final int left = MARGIN + AXIS;
    private final int right = WIDTH - MARGIN - NAMES;
    private final Scale values;
    private final Scale moments;
    private final List<Mark> named = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();

    /// What stands beside the end of a line, as near to it as others let it.
    private record Name(
            int y, String text, String colour, @Nullable Marker marker) {}

    private CurvesDrawing(Curves curves) {
        this.curves = curves;
        easel.head(curves.title(), curves.head());
        this.top = easel.y() + 20;
        double[] all = Stream.of(
                        curves.spots().mapToDouble(Spot::value),
                        curves.levels().stream().mapToDouble(Level::value),
                        Stream.ofNullable(curves.cone())
                                .flatMapToDouble(cone ->
                                        DoubleStream.of(cone.value(), cone.expected(), cone.low(), cone.high())))
                .flatMapToDouble(some -> some)
                .toArray();
        this.values = Scale.of(
                DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1), top + HIGH, top);
        List<Instant> times = Stream.of(
                        curves.spots().map(Spot::at),
                        Stream.ofNullable(curves.cone()).map(Cone::to),
                        Stream.ofNullable(curves.due()))
                .flatMap(some -> some)
                .sorted()
                .toList();
        this.moments = times.isEmpty()
                ? Scale.of(Instant.EPOCH, Instant.EPOCH, left, right)
                : Scale.of(times.getFirst(), times.getLast(), left, right);
    }

    static Picture of(Curves curves) {
        return new CurvesDrawing(curves).drawn();
    }

    private Picture drawn() {
        if (curves.series().isEmpty()) {
            easel.gap(16);
            easel.words(Curves.EMPTY, MARGIN, 15, false, QUIET, WIDTH - 2 * MARGIN, 1);
            curves.levels().forEach(level -> easel.words(level.name(), MARGIN, 15, false, INK, WIDTH - 2 * MARGIN, 2));
        } else {
            grid();
            if (curves.cone() != null) {
                cone(curves.cone());
            }
            curves.levels().forEach(this::level);
            for (int index = 0; index < curves.series().size(); index++) {
                series(curves.series().get(index), Marker.values()[index]);
            }
            names();
            named.forEach(easel::add);
            easel.to(top + HIGH + 44);
        }
        if (curves.more() > 0) {
            easel.words(
                    "and %,d more segments; these are the farthest from the target".formatted(curves.more()),
                    MARGIN,
                    13,
                    true,
                    INK,
                    WIDTH - 2 * MARGIN,
                    1);
        }
        if (curves.note() != null) {
            easel.words(curves.note(), MARGIN, 13, false, QUIET, WIDTH - 2 * MARGIN, 3);
        }
        return easel.finished(curves.title(), curves.told());
    }

    private void grid() {
        values.numbers().forEach(number -> {
            int y = values.at(number.doubleValue());
            easel.add(Trail.line(left, y, right, y, GRID, 1));
            easel.add(Easel.ending(number.toPlainString(), left - 8, y + 4, 12, false, QUIET, AXIS - 8));
        });
        for (LocalDate day : moments.days(curves.zone())) {
            int x = moments.at(day.atStartOfDay(curves.zone()).toInstant());
            easel.add(Trail.line(x, top, x, top + HIGH, GRID, 1));
            easel.add(new Words(x - 32, top + HIGH + 18, 11, false, QUIET, day.toString()));
        }
        easel.add(Trail.line(left, top + HIGH, right, top + HIGH, INK, 1));
        if (curves.unit() != null) {
            easel.add(Easel.label(curves.unit(), MARGIN, top - 8, 12, true, QUIET, AXIS + 200));
        }
        if (curves.due() != null) {
            int x = moments.at(curves.due());
            easel.add(new Trail(List.of(new Point(x, top), new Point(x, top + HIGH)), false, null, QUIET, 1, "2 4"));
            easel.add(Easel.ending("due " + curves.day(curves.due()), x - 4, top + 12, 11, false, QUIET, 140));
        }
    }

    private void cone(Cone cone) {
        Point apex = new Point(moments.at(cone.from()), values.at(cone.value()));
        int x = moments.at(cone.to());
        Point high = new Point(x, values.at(cone.high()));
        Point low = new Point(x, values.at(cone.low()));
        Point middle = new Point(x, values.at(cone.expected()));
        easel.add(new Group(
                cone.words(),
                List.of(
                        new Trail(List.of(apex, high, low), true, CONE, Marker.SQUARE.colour(), 1, "3 3"),
                        new Trail(List.of(apex, middle), false, null, Marker.SQUARE.colour(), 2, "3 3"))));
        names.add(new Name(middle.y(), "Forecast", Marker.SQUARE.colour(), null));
    }

    private void level(Level level) {
        int y = values.at(level.value());
        String colour = level.target() ? GOAL : QUIET;
        easel.add(new Group(
                level.name(),
                List.of(new Trail(
                        List.of(new Point(left, y), new Point(right, y)),
                        false,
                        null,
                        colour,
                        level.target() ? 2 : 1,
                        level.target() ? "10 5" : "2 3"))));
        names.add(new Name(y, level.name(), colour, null));
    }

    /// A marker stands at each measurement, as long as they can be told apart.
    private void series(Series one, Marker marker) {
        List<Point> points = one.spots().stream()
                .map(spot -> new Point(moments.at(spot.at()), values.at(spot.value())))
                .toList();
        List<Mark> inside = new ArrayList<>();
        if (points.size() > 1) {
            inside.add(marker.line(points));
        }
        int every = Math.max(1, points.size() / MARKED);
        for (int index = 0; index < points.size(); index++) {
            if (index % every == 0 || index == points.size() - 1) {
                inside.add(marker.at(points.get(index).x(), points.get(index).y()));
            }
        }
        named.add(new Group("%s: %s".formatted(one.name(), one.last().text()), inside));
        names.add(new Name(
                points.getLast().y(), "%s · %s".formatted(one.last().text(), one.name()), marker.colour(), marker));
    }

    /// From the top down, no two at the same place, none below the picture.
    private void names() {
        names.sort(Comparator.comparingInt(Name::y));
        int lowest = top + HIGH + 10 - LINE * (names.size() - 1);
        int free = top - 10;
        for (Name name : names) {
            int y = Math.max(free, Math.min(name.y() + 4, lowest));
            int x = right + 34;
            easel.add(Trail.line(right + 4, name.y(), right + 18, y - 4, name.colour(), 1));
            if (name.marker() != null) {
                easel.add(name.marker().at(right + 24, y - 4));
            }
            easel.add(Easel.label(name.text(), x, y, 12, name.marker() != null, INK, WIDTH - MARGIN + 20 - x));
            free = y + LINE;
            lowest += LINE;
        }
    }
}
