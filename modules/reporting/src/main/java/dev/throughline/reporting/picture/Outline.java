package dev.throughline.reporting.picture;

import dev.throughline.platform.picture.Mark.Point;
import dev.throughline.platform.picture.Mark.Trail;
import java.util.List;

/// The border of an area, with corners that are none of a card's.
final class Outline {

    private Outline() {}

    static Trail of(int x, int y, int width, int height, String stroke, int thickness) {
        return new Trail(
                List.of(
                        new Point(x, y),
                        new Point(x + width, y),
                        new Point(x + width, y + height),
                        new Point(x, y + height)),
                true,
                null,
                stroke,
                thickness,
                null);
    }
}
