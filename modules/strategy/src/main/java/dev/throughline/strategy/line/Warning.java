package dev.throughline.strategy.line;

/// A warning with the source of the rule behind it.
public record Warning(WarningCode code, String message, String source) {

    static Warning of(WarningCode code, String message) {
        return new Warning(code, message, code.source());
    }
}
