package dev.throughline.roadmap.picture;

import dev.throughline.roadmap.picture.Mark.Box;
import dev.throughline.roadmap.picture.Mark.Group;
import dev.throughline.roadmap.picture.Mark.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture as PNG, drawn in bands, so that a high one needs no more memory than a low one. Letters are outlines of
/// our
/// own font: nothing asks the server for one.
final class PngFile {

    static final int USUAL_WIDTH = 1600;
    static final int LEAST_WIDTH = 320;
    static final int MOST_WIDTH = 3200;

    /// The largest portfolio at the usual width; a processor is busy for some seconds with so many.
    static final long MOST_PIXELS = 64_000_000;

    private static final int BAND = 128;

    private final Picture picture;
    private final int width;
    private final int height;
    private final double scale;
    private final List<Mark> marks = new ArrayList<>();

    private PngFile(Picture picture, int width) {
        this.picture = picture;
        this.width = width;
        this.scale = (double) width / picture.width();
        this.height = height(picture, width);
    }

    static int height(Picture picture, int width) {
        return (int) Math.ceil((double) picture.height() * width / picture.width());
    }

    /// The picture has passed [Script#refuseOthers].
    static void write(Picture picture, int width, OutputStream out) throws IOException {
        new PngFile(picture, width).write(out);
    }

    private void write(OutputStream out) throws IOException {
        flatten(picture.marks());
        try (PngRows rows = new PngRows(out, width, height, picture.title(), picture.description())) {
            BufferedImage band = new BufferedImage(width, BAND, BufferedImage.TYPE_INT_RGB);
            int[] pixels = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
            for (int top = 0; top < height; top += BAND) {
                draw(band, top);
                for (int row = 0; row < Math.min(BAND, height - top); row++) {
                    rows.write(pixels, row * width);
                }
            }
            rows.end();
        }
    }

    private void flatten(List<Mark> some) {
        for (Mark mark : some) {
            if (mark instanceof Group group) {
                flatten(group.marks());
            } else {
                marks.add(mark);
            }
        }
    }

    private void draw(BufferedImage band, int top) {
        Graphics2D pen = band.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, BAND);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.translate(0, -top);
            pen.scale(scale, scale);
            for (Mark mark : marks) {
                if (touches(mark, top / scale, (top + BAND) / scale)) {
                    draw(pen, mark);
                }
            }
        } finally {
            pen.dispose();
        }
    }

    private static boolean touches(Mark mark, double from, double to) {
        return switch (mark) {
            case Box box -> box.y() + box.height() + box.thickness() >= from && box.y() - box.thickness() <= to;
            case Words words -> words.y() + words.size() >= from && words.y() - 2 * words.size() <= to;
            case Group group -> throw new IllegalStateException(group.name());
        };
    }

    private static void draw(Graphics2D pen, Mark mark) {
        switch (mark) {
            case Box box -> box(pen, box);
            case Words words -> {
                pen.setColor(Color.decode(words.fill()));
                pen.fill(Typeface.of(words.bold()).outline(words.text(), words.x(), words.y(), words.size()));
            }
            case Group group -> throw new IllegalStateException(group.name());
        }
    }

    private static void box(Graphics2D pen, Box box) {
        Shape shape = box.corner() == 0
                ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                : new RoundRectangle2D.Double(
                        box.x(), box.y(), box.width(), box.height(), 2 * box.corner(), 2 * box.corner());
        pen.setColor(Color.decode(box.fill()));
        pen.fill(shape);
        if (box.stroke() != null) {
            pen.setColor(Color.decode(box.stroke()));
            pen.setStroke(new BasicStroke(
                    box.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash(box.dash()), 0));
            pen.draw(shape);
        }
    }

    private static float @Nullable [] dash(@Nullable String dash) {
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
