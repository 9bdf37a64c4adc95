package dev.throughline.platform.mail;

/// The mail server is away or wants to be asked later: it has not taken the message.
public final class MailAway extends RuntimeException {

    MailAway(Throwable cause) {
        super("The mail server is away", cause);
    }
}
