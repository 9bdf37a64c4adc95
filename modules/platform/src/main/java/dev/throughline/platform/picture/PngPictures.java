package dev.throughline.platform.picture;

import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.graphql.BadInput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/// Draws one PNG at a time, so that pictures keep at most one processor busy, into a file, so that whoever fetches
/// theirs slowly keeps nobody waiting.
@Service
class PngPictures {

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore pen = new Semaphore(1, true);

    /// A file that the caller deletes.
    Path draw(Picture picture, int width) throws IOException {
        Script.refuseOthers(picture.marks());
        refuseTooLarge(picture, width);
        take();
        Path file = Files.createTempFile("throughline-", ".png");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PngFile.write(picture, width, out);
        } catch (IOException | RuntimeException | Error failure) {
            Files.deleteIfExists(file);
            throw failure;
        } finally {
            pen.release();
        }
        return file;
    }

    private static void refuseTooLarge(Picture picture, int width) {
        long pixels = (long) width * PngFile.height(picture, width);
        if (pixels > PngFile.MOST_PIXELS) {
            throw new BadInput(
                    "width",
                    "This would be a PNG of %,d pixels, and may have %,d: ask for a smaller width, for less at once, or for SVG."
                            .formatted(pixels, PngFile.MOST_PIXELS));
        }
    }

    private void take() {
        try {
            if (pen.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable("Other pictures are being drawn at the moment; try again in a few seconds.", null);
    }
}
