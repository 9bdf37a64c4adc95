package dev.throughline.platform.execution;

import java.time.Duration;

/// An operation has taken longer than it may.
public final class Overdue extends RuntimeException {

    Overdue(Duration allowed) {
        super(
                "This operation took longer than the %,d s it may take; ask for less at once."
                        .formatted(allowed.toSeconds()),
                null,
                false,
                false);
    }
}
