package dev.throughline.platform.picture;

import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Group;
import dev.throughline.platform.picture.Mark.Point;
import dev.throughline.platform.picture.Mark.Trail;
import dev.throughline.platform.picture.Mark.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws marks as shapes, letters too: nothing asks the server for a font.
public final class Brush {

    private Brush() {}

    public static void draw(Graphics2D pen, Mark mark) {
        switch (mark) {
            case Box box -> box(pen, box);
            case Words words -> {
                pen.setColor(Color.decode(words.fill()));
                pen.fill(Typeface.of(words.bold()).outline(words.text(), words.x(), words.y(), words.size()));
            }
            case Trail trail -> trail(pen, trail);
            case Group group -> group.marks().forEach(inside -> draw(pen, inside));
        }
    }

    private static void box(Graphics2D pen, Box box) {
        Shape shape = box.corner() == 0
                ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                : new RoundRectangle2D.Double(
                        box.x(), box.y(), box.width(), box.height(), 2 * box.corner(), 2 * box.corner());
        inked(pen, shape, box.fill(), box.stroke(), box.thickness(), box.dash());
    }

    private static void trail(Graphics2D pen, Trail trail) {
        Path2D shape = new Path2D.Double();
        boolean begun = false;
        for (Point point : trail.points()) {
            if (begun) {
                shape.lineTo(point.x(), point.y());
            } else {
                shape.moveTo(point.x(), point.y());
                begun = true;
            }
        }
        if (trail.closed()) {
            shape.closePath();
        }
        inked(pen, shape, trail.fill(), trail.stroke(), trail.thickness(), trail.dash());
    }

    private static void inked(
            Graphics2D pen,
            Shape shape,
            @Nullable String fill,
            @Nullable String stroke,
            int thickness,
            @Nullable String dash) {
        if (fill != null) {
            pen.setColor(Color.decode(fill));
            pen.fill(shape);
        }
        if (stroke != null) {
            pen.setColor(Color.decode(stroke));
            pen.setStroke(
                    new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths(dash), 0));
            pen.draw(shape);
        }
    }

    private static float @Nullable [] lengths(@Nullable String dash) {
        if (dash == null) {
            return null;
        }
        List<Float> lengths =
                Arrays.stream(dash.split(" ", -1)).map(Float::valueOf).toList();
        float[] plain = new float[lengths.size()];
        for (int index = 0; index < plain.length; index++) {
            plain[index] = lengths.get(index);
        }
        return plain;
    }
}
