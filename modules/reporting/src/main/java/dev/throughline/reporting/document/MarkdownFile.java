package dev.throughline.reporting.document;

import dev.throughline.platform.picture.Letters;
import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Drawn;
import dev.throughline.reporting.document.Paper.Grid;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Points;
import dev.throughline.reporting.document.Paper.Sentences;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A paper as Markdown with tables as GitHub has them. What people wrote stays text: no link, no markup, no table that
/// ends early comes of it. A picture is told in the words that are its description.
final class MarkdownFile {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+!|~&$^=:@-]");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    /// A dash within a word or a number is none of Markdown's, nor is a bracket that no link begins with.
    private static final Pattern HARMLESS = Pattern.compile("(?<=[\\p{L}\\p{N}])\\\\([-:])(?=[\\p{L}\\p{N} ])");

    private final StringBuilder out = new StringBuilder();

    private MarkdownFile() {}

    static String of(Paper paper) {
        return new MarkdownFile().written(paper);
    }

    private String written(Paper paper) {
        out.append("# ").append(plain(paper.title())).append("\n\n");
        out.append(plain(paper.subject())).append("\n\n");
        paper.blocks().forEach(this::block);
        return out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading ->
                out.append("#".repeat(heading.level() + 1))
                        .append(' ')
                        .append(plain(heading.text()))
                        .append("\n\n");
            case Sentences sentences -> out.append(plain(sentences.text())).append("\n\n");
            case Points points -> {
                points.texts()
                        .forEach(text -> out.append("- ").append(plain(text)).append('\n'));
                out.append('\n');
            }
            case Grid grid -> grid(grid);
            case Drawn drawn ->
                out.append("> **Picture: ")
                        .append(plain(drawn.picture().title()))
                        .append("** ")
                        .append(plain(drawn.picture().description()))
                        .append("\n\n");
        }
    }

    private void grid(Grid grid) {
        out.append("**").append(plain(grid.caption())).append("**\n\n");
        row(grid.columns());
        row(grid.columns().stream().map(column -> "---").toList(), false);
        grid.rows().forEach(this::row);
        out.append('\n');
    }

    private void row(List<String> cells) {
        row(cells.stream().map(MarkdownFile::plain).toList(), true);
    }

    private void row(List<String> cells, boolean padded) {
        out.append(cells.stream()
                .collect(Collectors.joining(padded ? " | " : "|", padded ? "| " : "|", padded ? " |\n" : "|\n")));
    }

    /// One line in which nothing means more than itself.
    static String plain(String text) {
        String escaped = MARKUP.matcher(Letters.plain(text)).replaceAll("\\\\$0");
        String read = HARMLESS.matcher(escaped).replaceAll("$1");
        return NUMBERED.matcher(read).replaceFirst("$1\\\\$2");
    }
}
