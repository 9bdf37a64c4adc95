package dev.throughline.platform.errors;

/// What a request needs cannot be had at this moment; the same request may work in a while.
public final class Unavailable extends RuntimeException {
    public Unavailable(String message) {
        super(message, null, false, false);
    }
}
