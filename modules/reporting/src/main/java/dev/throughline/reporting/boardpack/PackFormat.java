package dev.throughline.reporting.boardpack;

import dev.throughline.reporting.document.MarkdownFile;
import dev.throughline.reporting.document.Paper;
import dev.throughline.reporting.document.PdfFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a pack can be written as; both say the same.
public enum PackFormat {
    PDF("pdf", "application/pdf"),
    MARKDOWN("md", "text/markdown;charset=utf-8");

    private final String ending;
    private final String mediaType;

    PackFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    void write(Paper paper, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            switch (this) {
                case PDF -> PdfFile.write(paper, out);
                case MARKDOWN -> out.write(MarkdownFile.of(paper).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
