package dev.throughline.platform.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/// The outlines of the product's own font, so that a picture is the same on a server without fonts. Read when somebody
/// wants them, and given up when memory is short.
public final class Typeface {

    /// Where the build puts them, with their licence.
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private static final Kept REGULAR = new Kept("DejaVuSans.ttf");
    private static final Kept BOLD = new Kept("DejaVuSans-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double em;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.em = font.getUnitsPerEm();
    }

    /// The font as a file, for who embeds it.
    public static InputStream file(boolean bold) {
        return (bold ? BOLD : REGULAR).file();
    }

    static Typeface of(boolean bold) {
        return (bold ? BOLD : REGULAR).typeface();
    }

    boolean has(int letter) {
        return letters.getGlyphId(letter) != 0;
    }

    /// The text as one shape from its baseline.
    Path2D outline(String text, double x, double y, double size) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / em;
        double[] at = {x};
        glyphs(text, glyph -> {
            Path2D shape = shape(glyph);
            if (shape != null) {
                outline.append(shape.getPathIterator(new AffineTransform(scale, 0, 0, -scale, at[0], y)), false);
            }
            at[0] += advance(glyph) * scale;
        });
        return outline;
    }

    double width(String text, double size) {
        double[] width = {0};
        glyphs(text, glyph -> width[0] += advance(glyph) * size / em);
        return width[0];
    }

    private void glyphs(String text, IntConsumer each) {
        Script.drawn(text).forEach(letter -> each.accept(letters.getGlyphId(letter)));
    }

    /// A font keeps what it has parsed, and parses for one at a time.
    private @Nullable Path2D shape(int glyph) {
        try {
            synchronized (font) {
                GlyphData found = font.getGlyph().getGlyph(glyph);
                return found == null ? null : found.getPath();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Kept {

        private final String file;
        private @Nullable SoftReference<Typeface> last;

        Kept(String file) {
            this.file = file;
        }

        synchronized Typeface typeface() {
            Typeface known = last == null ? null : last.get();
            if (known == null) {
                known = read();
                last = new SoftReference<>(known);
            }
            return known;
        }

        InputStream file() {
            return Objects.requireNonNull(Typeface.class.getResourceAsStream(FONTS + file), file);
        }

        private Typeface read() {
            try (InputStream in = file()) {
                return new Typeface(new TTFParser().parseEmbedded(in));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
