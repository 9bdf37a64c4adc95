package dev.throughline.platform.picture;

import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What pictures have in common: as wide as a slide, drawn from the top down, as high as need be, black on white.
public final class Easel {

    public static final int WIDTH = 1280;
    public static final int MARGIN = 32;
    public static final String INK = "#1f2328";
    public static final String QUIET = "#4d5560";
    public static final String PAPER = "#ffffff";
    public static final String SHADE = "#eef1f4";

    private final List<Mark> marks = new ArrayList<>();
    private int y = MARGIN;

    /// How far down the picture has come.
    public int y() {
        return y;
    }

    public void to(int down) {
        y = down;
    }

    public void gap(int more) {
        y += more;
    }

    public void add(Mark mark) {
        marks.add(mark);
    }

    public List<Mark> marks() {
        return marks;
    }

    /// The title, and what it is about below it.
    public void head(String title, List<String> lines) {
        words(marks, title, MARGIN, 28, true, INK, WIDTH - 2 * MARGIN, 2);
        for (String line : lines) {
            words(marks, line, MARGIN, 15, false, QUIET, WIDTH - 2 * MARGIN, 2);
        }
    }

    public void words(String text, int x, int size, boolean bold, String fill, int width, int most) {
        words(marks, text, x, size, bold, fill, width, most);
    }

    /// At most so many lines below each other, from where the picture has come to.
    public void words(
            List<Mark> to, @Nullable String text, int x, int size, boolean bold, String fill, int width, int most) {
        for (String line : Letters.lines(text == null ? "" : text, size, bold, width, most)) {
            y += size + 2;
            to.add(new Words(x, y, size, bold, fill, line));
            y += size / 3 + 1;
        }
    }

    /// One line at a place of its own, shortened to fit.
    public static Words label(String text, int x, int y, int size, boolean bold, String fill, int width) {
        List<String> lines = Letters.lines(text, size, bold, width, 1);
        return new Words(x, y, size, bold, fill, lines.isEmpty() ? "" : lines.getFirst());
    }

    /// A label that ends at `x`.
    public static Words ending(String text, int x, int y, int size, boolean bold, String fill, int width) {
        Words words = label(text, x, y, size, bold, fill, width);
        return new Words(
                x - (int) Math.ceil(Letters.width(words.text(), size, bold)), y, size, bold, fill, words.text());
    }

    public Picture finished(String title, String description) {
        int height = y + MARGIN - 8;
        marks.addFirst(new Box(0, 0, WIDTH, height, PAPER, null, 0, null));
        return new Picture(title, description, WIDTH, height, marks);
    }
}
