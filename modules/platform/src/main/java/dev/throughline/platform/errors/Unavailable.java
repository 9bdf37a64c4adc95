package dev.throughline.platform.errors;

import org.jspecify.annotations.Nullable;

/// Something that the product depends on does not answer; the message says what, for the caller.
public final class Unavailable extends RuntimeException {

    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
