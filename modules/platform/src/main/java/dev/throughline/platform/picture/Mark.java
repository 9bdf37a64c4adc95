package dev.throughline.platform.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a picture is made of.
public sealed interface Mark {

    /// With a dash, a border that is seen without its colour.
    record Box(
            int x,
            int y,
            int width,
            int height,
            String fill,
            @Nullable String stroke,
            int thickness,
            @Nullable String dash)
            implements Mark {

        /// A border is drawn round at its corners, with this radius.
        public int corner() {
            return stroke == null ? 0 : 6;
        }
    }

    /// One line of text, from its baseline.
    record Words(int x, int y, int size, boolean bold, String fill, String text) implements Mark {}

    /// From point to point, and back to the first where it is closed.
    record Trail(
            List<Point> points,
            boolean closed,
            @Nullable String fill,
            @Nullable String stroke,
            int thickness,
            @Nullable String dash)
            implements Mark {

        public static Trail line(int fromX, int fromY, int toX, int toY, String stroke, int thickness) {
            return new Trail(
                    List.of(new Point(fromX, fromY), new Point(toX, toY)), false, null, stroke, thickness, null);
        }
    }

    record Point(int x, int y) {}

    /// What belongs together, with a name that is whole where the words had to be shortened.
    record Group(String name, List<Mark> marks) implements Mark {}
}
