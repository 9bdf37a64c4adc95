package dev.throughline.platform.picture;

import dev.throughline.platform.picture.Mark.Box;
import dev.throughline.platform.picture.Mark.Group;
import dev.throughline.platform.picture.Mark.Trail;
import dev.throughline.platform.picture.Mark.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A picture as SVG: no script, no style sheet, no link, and no text that is not escaped.
public final class SvgFile {

    private static final String FONTS = "Helvetica, Arial, 'Noto Sans', 'DejaVu Sans', sans-serif";

    private final StringBuilder out = new StringBuilder();

    private SvgFile() {}

    public static String of(Picture picture) {
        return new SvgFile().written(picture);
    }

    private String written(Picture picture) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append(with(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\"",
                        picture.width(), picture.height()))
                .append(" role=\"img\" aria-label=\"")
                .append(escaped(picture.title()))
                .append("\" font-family=\"")
                .append(escaped(FONTS))
                .append("\">\n<title>")
                .append(escaped(picture.title()))
                .append("</title>\n<desc>")
                .append(escaped(picture.description()))
                .append("</desc>\n");
        marks(picture.marks());
        return out.append("</svg>\n").toString();
    }

    private void marks(List<Mark> marks) {
        for (Mark mark : marks) {
            switch (mark) {
                case Box box -> box(box);
                case Words words -> words(words);
                case Trail trail -> trail(trail);
                case Group group -> {
                    out.append("<g><title>").append(escaped(group.name())).append("</title>\n");
                    marks(group.marks());
                    out.append("</g>\n");
                }
            }
        }
    }

    private void box(Box box) {
        out.append(with(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"",
                box.x(), box.y(), box.width(), box.height(), box.fill()));
        if (box.stroke() != null) {
            out.append(
                    with(" stroke=\"%s\" stroke-width=\"%d\" rx=\"%d\"", box.stroke(), box.thickness(), box.corner()));
        }
        if (box.dash() != null) {
            out.append(" stroke-dasharray=\"%s\"".formatted(box.dash()));
        }
        out.append("/>\n");
    }

    private void trail(Trail trail) {
        out.append(with(
                "<%s points=\"%s\" fill=\"%s\"",
                trail.closed() ? "polygon" : "polyline",
                trail.points().stream()
                        .map(point -> with("%d,%d", point.x(), point.y()))
                        .collect(Collectors.joining(" ")),
                trail.fill() == null ? "none" : trail.fill()));
        if (trail.stroke() != null) {
            out.append(with(" stroke=\"%s\" stroke-width=\"%d\"", trail.stroke(), trail.thickness()));
        }
        if (trail.dash() != null) {
            out.append(" stroke-dasharray=\"%s\"".formatted(trail.dash()));
        }
        out.append("/>\n");
    }

    private void words(Words words) {
        out.append(with(
                        "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\">",
                        words.x(), words.y(), words.size(), words.bold() ? " font-weight=\"bold\"" : "", words.fill()))
                .append(escaped(words.text()))
                .append("</text>\n");
    }

    /// Digits are digits, whatever the language of the server.
    private static String with(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String escaped(String text) {
        return Letters.plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
