package dev.throughline.platform.picture;

import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Group;
import dev.throughline.platform.picture.Mark.Trail;
import dev.throughline.platform.picture.Mark.Words;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// A picture as PNG, drawn in bands, so that a high one needs no more memory than a low one. Letters are outlines of
/// our own font: nothing asks the server for one.
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
                    Brush.draw(pen, mark);
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
            case Trail trail ->
                trail.points().stream().anyMatch(point -> point.y() + trail.thickness() >= from)
                        && trail.points().stream().anyMatch(point -> point.y() - trail.thickness() <= to);
            case Group group -> throw new IllegalStateException(group.name());
        };
    }
}
