package dev.throughline.reporting.digest;

import dev.throughline.platform.mail.Mail;

/// What a letter says, and what it told of.
record ReportWording(Mail mail, Told told) {}
