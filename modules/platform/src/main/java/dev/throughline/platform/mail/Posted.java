package dev.throughline.platform.mail;

/// What became of a message that is not tried again.
public enum Posted {
    SENT,
    REFUSED,
    UNCERTAIN
}
