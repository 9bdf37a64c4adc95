package dev.throughline.strategy.line;

/// What deserves a second look; a warning never stops anybody.
public enum WarningCode {
    HORIZON("S1:106, S2:7"),
    NO_BASELINE("S1:210"),
    NO_TARGET("S1:208"),
    PLAN("S1:208");

    private final String source;

    WarningCode(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }
}
