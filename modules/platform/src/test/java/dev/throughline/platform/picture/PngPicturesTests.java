package dev.throughline.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.platform.graphql.BadInput;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngPicturesTests {

    @Test
    void isNoLargerThanSomebodyCanLookAt() throws Exception {
        var picture = new Picture(
                "High", "", 1280, 60_000, List.of(new Mark.Box(0, 0, 1280, 60_000, "#ffffff", null, 0, null)));
        var pngs = new PngPictures();
        assertThatThrownBy(() -> pngs.draw(picture, 1600))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "This would be a PNG of 120,000,000 pixels, and may have 64,000,000: ask for a smaller width, for less at once, or for SVG.");
        Path small = pngs.draw(picture, 320);
        try {
            BufferedImage drawn = ImageIO.read(small.toFile());
            assertThat(drawn.getHeight()).isEqualTo(15_000);
        } finally {
            Files.delete(small);
        }
    }
}
