package dev.throughline.reporting.digest;

import java.time.Instant;

/// A digest that is due, or what became of it.
record ReportLetter(ReportLetterId id, ReportDigest digest, Instant dueAt, ReportLetterState state) {}
