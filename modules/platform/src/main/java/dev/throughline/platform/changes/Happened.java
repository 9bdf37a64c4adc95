package dev.throughline.platform.changes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The latest of what happened, newest first. Where there was more than was asked for, all of it since one moment.
public record Happened(List<Happening> latest, @Nullable Instant since) {

    /// Whether there was more before that.
    public boolean more() {
        return since != null;
    }
}
