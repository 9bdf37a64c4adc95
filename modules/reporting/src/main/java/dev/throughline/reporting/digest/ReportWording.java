package dev.throughline.reporting.digest;

import dev.throughline.platform.mail.Mail;
import org.jspecify.annotations.Nullable;

/// What a letter says, and what its reader knows with it; without a mail where there is nothing to say.
record ReportWording(@Nullable Mail mail, Told told) {}
