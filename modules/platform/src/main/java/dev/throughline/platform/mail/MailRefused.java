package dev.throughline.platform.mail;

/// This message goes nowhere, however often it is tried.
public final class MailRefused extends RuntimeException {

    MailRefused(Throwable cause) {
        super("The address takes no mail", cause);
    }
}
