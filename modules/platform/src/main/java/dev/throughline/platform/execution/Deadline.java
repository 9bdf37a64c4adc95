package dev.throughline.platform.execution;

import java.time.Duration;

/// When an operation has had its time: what has not begun by then does not begin. One statement has a limit of its own.
public record Deadline(long nanos, Duration allowed) {

    static final Deadline NEVER = new Deadline(0, Duration.ZERO);

    public static Deadline in(Duration allowed) {
        return new Deadline(System.nanoTime() + allowed.toNanos(), allowed);
    }

    void check() {
        if (this != NEVER && System.nanoTime() - nanos > 0) {
            throw new Overdue(allowed);
        }
    }
}
