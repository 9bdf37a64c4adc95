package dev.throughline.reporting.picture;

import dev.throughline.platform.picture.Mark;
import dev.throughline.platform.picture.Mark.Point;
import dev.throughline.platform.picture.Mark.Trail;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How lines are told apart: by a shape, a dash and a colour of Okabe and Ito each.
enum Marker {
    SQUARE("#0072b2", null, -5, -5, 5, -5, 5, 5, -5, 5),
    DIAMOND("#d55e00", "9 4", 0, -7, 7, 0, 0, 7, -7, 0),
    UP("#009e73", "2 3", 0, -7, 7, 5, -7, 5),
    DOWN("#9b4f7f", "12 4 2 4", 0, 7, 7, -5, -7, -5),
    CROSS("#000000", "6 6", -6, -2, -2, -2, -2, -6, 2, -6, 2, -2, 6, -2, 6, 2, 2, 2, 2, 6, -2, 6, -2, 2, -6, 2),
    HEXAGON("#b57a00", "4 2", -3, -6, 3, -6, 7, 0, 3, 6, -3, 6, -7, 0),
    BAR("#2b7fb0", "1 4", -2, -7, 2, -7, 2, 7, -2, 7),
    PLATE("#6b6b6b", "14 6", -7, -2, 7, -2, 7, 2, -7, 2);

    private final String colour;
    private final @Nullable String dash;
    private final int[] shape;

    Marker(String colour, @Nullable String dash, int... shape) {
        this.colour = colour;
        this.dash = dash;
        this.shape = shape;
    }

    String colour() {
        return colour;
    }

    Mark at(int x, int y) {
        List<Point> points = IntStream.range(0, shape.length / 2)
                .mapToObj(corner -> new Point(x + shape[2 * corner], y + shape[2 * corner + 1]))
                .toList();
        return new Trail(points, true, colour, "#ffffff", 1, null);
    }

    Mark line(List<Point> points) {
        return new Trail(points, false, null, colour, 2, dash);
    }
}
