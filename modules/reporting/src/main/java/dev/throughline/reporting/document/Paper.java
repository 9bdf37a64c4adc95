package dev.throughline.reporting.document;

import dev.throughline.platform.picture.Picture;
import java.util.List;

/// What somebody reads from the top down. Texts are plain: whoever writes them out sees to it that they stay so.
public record Paper(String title, String subject, List<Block> blocks) {

    /// A part of a paper.
    public sealed interface Block {}

    /// Of the first level, the chapters, to the third.
    public record Heading(int level, String text) implements Block {}

    public record Sentences(String text) implements Block {}

    public record Points(List<String> texts) implements Block {}

    public record Grid(String caption, List<String> columns, List<List<String>> rows) implements Block {}

    public record Drawn(Picture picture) implements Block {}
}
