package dev.throughline.reporting.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

/// Writes papers into files that the caller removes.
@Service
public class Papers {

    public Path markdown(Paper paper) {
        return written("md", out -> out.write(MarkdownFile.of(paper).getBytes(StandardCharsets.UTF_8)));
    }

    /// Refuses letters that its font would set wrongly.
    public Path pdf(Paper paper) {
        return written("pdf", out -> PdfFile.write(paper, out));
    }

    private interface Writing {
        void into(OutputStream out) throws IOException;
    }

    private static Path written(String ending, Writing writing) {
        try {
            Path file = Files.createTempFile("throughline-", "." + ending);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writing.into(out);
            } catch (IOException | RuntimeException | Error failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
