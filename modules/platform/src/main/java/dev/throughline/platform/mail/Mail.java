package dev.throughline.platform.mail;

import org.jspecify.annotations.Nullable;

/// A message for one address, as text and as HTML. With an address to unsubscribe at, mail programs show a button for
/// it that asks once (RFC 8058).
public record Mail(
        String address,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {}
