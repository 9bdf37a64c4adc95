package dev.throughline.inbox.letter;

import dev.throughline.inbox.notification.Notification;
import dev.throughline.platform.mail.Mail;
import java.util.List;

/// What a letter says, and of which notifications.
record Wording(Mail mail, List<Notification> said) {}
