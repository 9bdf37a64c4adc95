package dev.throughline.reporting.boardpack;

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
}
