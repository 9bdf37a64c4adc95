package dev.throughline.platform.picture;

import java.util.Arrays;
import java.util.Locale;

/// What a picture can be written as.
public enum PictureFormat {
    SVG("image/svg+xml"),
    PNG("image/png");

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public static PictureFormat ending(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow();
    }

    public String mediaType() {
        return mediaType;
    }

    /// Of its address and its file's name.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
