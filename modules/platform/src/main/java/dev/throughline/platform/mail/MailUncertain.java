package dev.throughline.platform.mail;

/// The connection broke while the message was on its way: the mail server may have taken it, or not.
public final class MailUncertain extends RuntimeException {

    MailUncertain(Throwable cause) {
        super("The mail server may have taken it", cause);
    }
}
