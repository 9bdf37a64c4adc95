package dev.throughline.inbox.kind;

/// How a member hears of something.
public enum Delivery {
    INBOX,
    AT_ONCE,
    DIGEST,
    OFF
}
